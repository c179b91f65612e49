import type { Prisma } from '@embassy/database';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../../graphql/context.ts';
import { batched } from '../../../kernel/batched.ts';

/** The member with a number, for a field that many rows have: all are asked for at once. Null for who has left. */
export function memberById(
  query: object,
  memberId: number | null,
  context: Context,
  { fieldNodes }: GraphQLResolveInfo,
): Promise<never> | null {
  if (memberId === null) return null;
  const load = async (ids: readonly number[]) => {
    const where: Prisma.MemberWhereInput = { id: { in: [...ids] }, state: { not: 'LEFT' } };
    const members = await context.db.member.findMany({ ...query, where });
    const byId = new Map(members.map((member) => [member.id, member]));
    return ids.map((id) => byId.get(id) ?? null);
  };
  return batched<number, object | null>(context, fieldNodes[0], load).load(memberId) as Promise<never>;
}
