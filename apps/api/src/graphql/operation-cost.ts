/**
 * What an operation may cost at most, worked out from the document, its variables and the schema before anything runs:
 * 1 for each record that could be answered (`first` multiplied down the tree; a plain list counts as 3), 2 for each
 * `totalCount`, 10 for each search and each dimension of a facet, nothing for scalars and embedded values. The rule reads the schema's types, so
 * that no field can be forgotten; a fragment is worked out once however often it is spread.
 */
import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  getVariableValues,
  isAbstractType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { refusal } from './error-codes.ts';

const PLAIN_LIST = 3;
const TOTAL_COUNT = 2;
const SEARCH = 10;
/** Each dimension of a facet reads all that match. */
const FACET = 10;
/** The past has no index of its own. */
const AS_OF = 2;
/** The largest `first`. */
export const PAGE_SIZE = 100;

type Walk = {
  schema: GraphQLSchema;
  variables: Record<string, unknown>;
  fragments: Map<string, FragmentDefinitionNode>;
  known: Map<string, number>;
};

/** Where a selection stands: its type and, directly inside a connection, how many entries the page may hold. */
type Place = { type: GraphQLNamedType; page: number };

/**
 * Points of the operation. Throws BAD_USER_INPUT for a `first` outside 1 to 100. Answers 0 when the variables do not
 * fit the operation: running it reports that, and touches nothing.
 */
export function operationCost(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Map<string, FragmentDefinitionNode>,
  rawVariables: Record<string, unknown>,
): number {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], rawVariables);
  const type = schema.getRootType(operation.operation);
  if (!coerced || !type) return 0;
  const walk = { schema, variables: coerced, fragments, known: new Map() };
  return costOfSelections(walk, operation.selectionSet, { type, page: 1 });
}

function costOfSelections(walk: Walk, set: SelectionSetNode, place: Place): number {
  return set.selections
    .filter((node) => isIncluded(walk, node))
    .reduce((total, node) => total + costOfSelection(walk, node, place), 0);
}

function costOfSelection(walk: Walk, node: SelectionNode, place: Place): number {
  if (node.kind === Kind.FIELD) return costOfField(walk, node, place);
  if (node.kind === Kind.INLINE_FRAGMENT) return costOfSelections(walk, node.selectionSet, narrowed(walk, place, node));
  const fragment = walk.fragments.get(node.name.value);
  if (!fragment) return 0;
  const key = `${node.name.value} ${place.page}`;
  const known = walk.known.get(key);
  if (known !== undefined) return known;
  const cost = costOfSelections(walk, fragment.selectionSet, narrowed(walk, place, fragment));
  walk.known.set(key, cost);
  return cost;
}

function costOfField(walk: Walk, node: FieldNode, { type: parent, page }: Place): number {
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
  if (!field) return 0; // Introspection: it names types, not records.
  if (field.name === 'totalCount') return TOTAL_COUNT;
  const args = getArgumentValues(field, node, walk.variables);
  if (field.name === 'facets' && Array.isArray(args.dimensions)) return FACET * args.dimensions.length;
  const type = getNamedType(field.type);
  const below = node.selectionSet ? costOfSelections(walk, node.selectionSet, { type, page: pageSize(args.first) }) : 0;
  const isSearch = field.name === 'search' || typeof args.search === 'string';
  const entries = isListType(getNullableType(field.type)) ? (isConnection(parent) ? page : listSize(args)) : 1;
  const cost = (isSearch ? SEARCH : 0) + entries * (below + (holdsRecord(walk.schema, type) ? 1 : 0));
  return args.asOf ? AS_OF * cost : cost;
}

function pageSize(first: unknown): number {
  if (first === undefined || first === null) return 1;
  if (typeof first === 'number' && first >= 1 && first <= PAGE_SIZE) return first;
  throw refusal('BAD_USER_INPUT', `\`first\` is 1 to ${PAGE_SIZE}.`, { argument: 'first' });
}

/** A list that was asked for by ids is as long as they are; one without paging is short by its nature. */
function listSize(args: Record<string, unknown>): number {
  const ids = Object.values(args).find((value) => Array.isArray(value));
  return args.first === undefined ? (ids ? ids.length : PLAIN_LIST) : pageSize(args.first);
}

const isConnection = (type: GraphQLNamedType) =>
  isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Connection');

function holdsRecord(schema: GraphQLSchema, type: GraphQLNamedType): boolean {
  if (isObjectType(type)) return type.getInterfaces().some(({ name }) => name === 'Node');
  return isAbstractType(type) && schema.getPossibleTypes(type).some((member) => holdsRecord(schema, member));
}

function narrowed(walk: Walk, place: Place, node: { typeCondition?: { name: { value: string } } | undefined }): Place {
  const type = node.typeCondition && walk.schema.getType(node.typeCondition.name.value);
  return type ? { ...place, type } : place;
}

function isIncluded({ variables }: Walk, node: SelectionNode): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false;
}
