/**
 * How large a document may be, counted from its syntax alone, so that nothing is validated or run for one that is too
 * large. Named fragments are measured once each however often they are spread: a short document can otherwise unfold
 * into millions of fields.
 */
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  Lexer,
  type OperationDefinitionNode,
  type SelectionSetNode,
  Source,
  TokenKind,
  visit,
} from 'graphql';
import { refusal } from './error-codes.ts';

export type DocumentLimits = { depth: number; tokens: number; aliases: number; rootFields: number; directives: number };

/** Introspection nests deep by its nature (`ofType { ofType … }`), whatever the endpoint's own limit. */
const INTROSPECTION_DEPTH = 16;

/** Throws LIMIT_EXCEEDED when the source has more tokens than allowed. Lexical faults are the parser's to report. */
export function checkTokens(source: string, limits: DocumentLimits): void {
  const lexer = new Lexer(new Source(source));
  try {
    for (let count = 1; lexer.advance().kind !== TokenKind.EOF; count++)
      if (count > limits.tokens) throw exceeded('tokens', limits.tokens, count);
  } catch (error) {
    if (isLimitError(error)) throw error;
    // A lexical fault: parsing the same source reports it with its place.
  }
}

/** Throws LIMIT_EXCEEDED for the first limit that the parsed document breaks. */
export function checkDocument(document: DocumentNode, limits: DocumentLimits): void {
  let aliases = 0;
  let directives = 0;
  visit(document, {
    Field: (node) => {
      if (node.alias) aliases++;
    },
    Directive: () => {
      directives++;
    },
  });
  check('aliases', limits.aliases, aliases);
  check('directives', limits.directives, directives);
  const fragments = new Map(
    document.definitions
      .filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  for (const operation of document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION)) {
    check('rootFields', limits.rootFields, countRootFields(operation, fragments));
    checkDepth(operation, fragments, limits.depth);
  }
}

type Fragments = Map<string, FragmentDefinitionNode>;

function countRootFields({ selectionSet }: OperationDefinitionNode, fragments: Fragments): number {
  const seen = new Set<string>();
  const count = (set: SelectionSetNode): number =>
    set.selections.reduce((total, node) => {
      if (node.kind === Kind.FIELD) return total + 1;
      if (node.kind === Kind.INLINE_FRAGMENT) return total + count(node.selectionSet);
      if (seen.has(node.name.value)) return total;
      seen.add(node.name.value);
      const fragment = fragments.get(node.name.value);
      return total + (fragment ? count(fragment.selectionSet) : 0);
    }, 0);
  return count(selectionSet);
}

function checkDepth({ selectionSet }: OperationDefinitionNode, fragments: Fragments, max: number) {
  const known = new Map<string, number>();
  const depthOf = (set: SelectionSetNode): number =>
    set.selections.reduce((deepest, node) => {
      if (node.kind === Kind.INLINE_FRAGMENT) return Math.max(deepest, depthOf(node.selectionSet));
      if (node.kind === Kind.FIELD) return Math.max(deepest, 1 + (node.selectionSet ? depthOf(node.selectionSet) : 0));
      const name = node.name.value;
      const fragment = fragments.get(name);
      if (!known.has(name) && fragment) {
        known.set(name, 0); // A fragment that spreads itself is refused by validation; here it must only end.
        known.set(name, depthOf(fragment.selectionSet));
      }
      return Math.max(deepest, known.get(name) ?? 0);
    }, 0);
  for (const node of selectionSet.selections) {
    const isIntrospection = node.kind === Kind.FIELD && node.name.value.startsWith('__');
    check('depth', isIntrospection ? INTROSPECTION_DEPTH : max, depthOf({ ...selectionSet, selections: [node] }));
  }
}

function check(name: keyof DocumentLimits, max: number, actual: number) {
  if (actual > max) throw exceeded(name, max, actual);
}

const exceeded = (name: keyof DocumentLimits, max: number, actual: number) =>
  refusal('LIMIT_EXCEEDED', `The document has ${LABELS[name]} of ${actual}; at most ${max} is allowed.`, {
    limit: { name, max, actual },
  });

const LABELS: Record<keyof DocumentLimits, string> = {
  depth: 'a depth',
  tokens: 'a token count',
  aliases: 'an alias count',
  rootFields: 'a root field count',
  directives: 'a directive count',
};

const isLimitError = (error: unknown) =>
  error instanceof Error && 'extensions' in error && (error.extensions as { code?: string }).code === 'LIMIT_EXCEEDED';
