import {
  type GraphQLField,
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { schema } from '../../src/graphql/schema.ts';

type Field = GraphQLField<unknown, unknown>;

const needsNothing = (field: Field) =>
  field.args.every(({ type, defaultValue }) => !isNonNullType(type) || defaultValue !== undefined);

/** The leaves of a type, as a selection: for a connection those of its nodes; for a union those of its members. */
function leavesOf(output: GraphQLOutputType): string {
  const type = getNamedType(output);
  if (isLeafType(type)) return '';
  if (isAbstractType(type)) {
    const members = schema
      .getPossibleTypes(type)
      .map((member) => `... on ${member.name} ${leavesOf(member)}`);
    return `{ __typename ${members.join(' ')} }`;
  }
  const fields = Object.values(type.getFields());
  const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)) && needsNothing(field));
  const nested = fields.filter(
    ({ name }) => name === 'edges' || name === 'pageInfo' || (name === 'node' && type.name.endsWith('Edge')),
  );
  const parts = [
    ...leaves.map(({ name }) => name),
    ...nested.map((field) => `${field.name} ${leavesOf(field.type)}`),
  ];
  return `{ __typename ${parts.join(' ')} }`;
}

/**
 * Selections below a field: one with all its leaves, and one for each of its fields that lead on, to the depth. Each is
 * small enough for the limits of a request; together they touch every field that is within reach.
 */
export function selectionsBelow(output: GraphQLOutputType, depth: number): string[] {
  const type = getNamedType(output);
  const own = [isInterfaceType(type) ? '{ __typename }' : leavesOf(output)];
  if (depth === 0 || isLeafType(type)) return own;
  if (isAbstractType(type)) {
    return schema
      .getPossibleTypes(type)
      .flatMap((member) =>
        selectionsBelow(member, depth - 1).map((below) => `{ __typename ... on ${member.name} ${below} }`),
      );
  }
  if (!isObjectType(type)) return own;
  const fields = Object.values(type.getFields());
  const edges = fields.find(({ name }) => name === 'edges');
  if (edges) {
    const node = (getNamedType(edges.type) as typeof type).getFields().node;
    if (node)
      return [
        ...own,
        ...selectionsBelow(node.type, depth)
          .slice(1)
          .map((below) => `{ edges { node ${below} } }`),
      ];
  }
  const leading = fields.filter((field) => !isLeafType(getNamedType(field.type)) && needsNothing(field));
  return [
    ...own,
    ...leading.flatMap((field) =>
      selectionsBelow(field.type, depth - 1).map((below) => `{ ${shortly(field)} ${below} }`),
    ),
  ];
}

/** A field that leads on; pages of lists are kept short, or lists of lists would be more than a request may ask for. */
function shortly({ name, args }: Field): string {
  return args.some((one) => one.name === 'first') ? `${name} (first: 10)` : name;
}

/** Several selections below one field as one. */
export function together(selections: readonly string[]): string {
  const [first, ...others] = selections;
  if (others.length === 0) return first ?? '';
  return `{ ${selections.map((selection) => selection.slice(1, -1)).join(' ')} }`;
}

/** A document for one field of Query or Mutation: its arguments are variables of the same names. */
export function documentFor(
  operation: 'query' | 'mutation',
  field: Field,
  given: object,
  selection: string,
): string {
  const used = field.args.filter(({ name }) => name in given);
  const variables = used.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const values = used.map(({ name }) => `${name}: $${name}`).join(', ');
  return `${operation} ${variables && `(${variables})`} { ${field.name} ${values && `(${values})`} ${selection} }`;
}

/** The selection for a mutation: what it made, by its leaves, or every word of the refusal. */
export function resultOf(field: Field): string {
  return leavesOf(field.type);
}
