import { GraphQLError } from 'graphql';

/** The type and the number behind an id across all types. Every row here has a whole number that the database holds. */
export function decodeNodeId(nodeId: string): { typename: string; id: string } {
  const [, typename, id] =
    /^(\w+):([1-9]\d{0,9})$/.exec(Buffer.from(nodeId, 'base64').toString('utf8')) ?? [];
  if (typename !== undefined && id !== undefined && Number(id) < 2 ** 31) return { typename, id };
  throw new GraphQLError('Use an id as a field `id` gave it.', { extensions: { code: 'INVALID' } });
}
