/**
 * The rules every operation passes before it runs, as one Yoga plugin: size, kind, strings, cost. Each refusal is made
 * before the first SQL statement.
 */
import { type DocumentNode, type ExecutionArgs, getOperationAST, Kind } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Budget, CostBuckets } from './cost-bucket.ts';
import { checkDocument, checkTokens, type DocumentLimits } from './document-limits.ts';
import { refusal } from './error-codes.ts';
import { checkLiterals, normalizeStrings } from './normalize-strings.ts';
import { operationCost } from './operation-cost.ts';
import type { RequestContext } from './request-context.ts';

export type EndpointLimits = DocumentLimits & { cost: number; bodyBytes: number; requestMs: number };

/** `RequestContext` is what Yoga is called with; the resolvers see it too. */
export function requestRules(limits: EndpointLimits, buckets: CostBuckets): Plugin<object, RequestContext> {
  return {
    onRequestParse({ serverContext, setRequestParser }) {
      setRequestParser(() => serverContext.params);
    },
    onParse({ params, context }) {
      checkTokens(String(params.source), limits);
      // Yoga hands on the context it was called with, typed as its own.
      const request = context as unknown as RequestContext;
      return ({ result }) => {
        if (result instanceof Error || result === null) return;
        checkDocument(result, limits);
        checkLiterals(result);
        checkOperation(result, request);
      };
    },
    onExecute({ args }) {
      const request = args.contextValue as unknown as RequestContext;
      args.variableValues = normalizeStrings(args.variableValues ?? {}) as Record<string, unknown>;
      const requested = costOf(args);
      const extension = takeCost(buckets, request, requested, Math.min(limits.cost, request.maxCost ?? limits.cost));
      return {
        onExecuteDone({ result, setResult }) {
          if (Symbol.asyncIterator in result) return;
          setResult({ ...result, extensions: { ...result.extensions, cost: extension } });
        },
      };
    },
  };
}

function checkOperation(document: DocumentNode, { method, params }: RequestContext) {
  const operation = getOperationAST(document, params.operationName);
  if (!operation)
    throw refusal('BAD_REQUEST', 'The document has not exactly one operation: say which with `operationName`.');
  if (method === 'GET' && operation.operation !== 'query')
    throw refusal('METHOD_NOT_ALLOWED', `A ${operation.operation} is sent by POST.`, {}, { Allow: 'POST' });
}

function costOf({ schema, document, operationName, variableValues }: ExecutionArgs): number {
  const operation = getOperationAST(document, operationName);
  if (!operation) return 0;
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const byName = new Map(fragments.map((node) => [node.name.value, node]));
  return operationCost(schema, operation, byName, variableValues ?? {});
}

function takeCost(buckets: CostBuckets, { caller, budget }: RequestContext, requested: number, max: number) {
  if (requested > max)
    throw refusal(
      'COST_EXCEEDED',
      `The operation may cost ${requested} points; at most ${max} are allowed. Ask for fewer records at once.`,
      { cost: { requested, max } },
    );
  const { taken, available, retryAfter } = buckets.take(caller, requested, budget);
  const cost = { requested, available, restoreRate: budget.perSecond } satisfies Record<string, number> & {
    restoreRate: Budget['perSecond'];
  };
  if (!taken)
    throw refusal(
      'RATE_LIMITED',
      `The operation may cost ${requested} points and ${available} are left. Try again in ${retryAfter} s.`,
      { cost },
      { 'Retry-After': String(retryAfter) },
    );
  return cost;
}
