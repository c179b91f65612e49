import { Prisma, type Transaction } from '@embassy/database';
import { NotFound } from '../../../kernel/errors/index.ts';
import type { Viewer } from '../../../kernel/viewer.ts';
import { may } from '../../trust/index.ts';

/** Cases that the viewer may read and decide: a moderator’s, but none that they are part of. */
export function visibleVotingCases({ actor }: Viewer): Prisma.VotingCaseWhereInput {
  return may(actor, 'moderate content') ? { NOT: { memberIds: { has: actor!.id } } } : { id: { in: [] } };
}

/** The same in SQL, over `voting_case c`. */
export function visibleVotingCasesSql({ actor }: Viewer): Prisma.Sql {
  return may(actor, 'moderate content')
    ? Prisma.sql`NOT (c.member_ids @> ARRAY[${actor!.id}::int])`
    : Prisma.sql`FALSE`;
}

/** The case, locked until the transaction ends; NotFound when the viewer may not see it. */
export async function requireVotingCase(tx: Transaction, viewer: Viewer, id: number) {
  await tx.$queryRaw`SELECT 1 FROM voting_case WHERE id = ${id} FOR NO KEY UPDATE`;
  const found = await tx.votingCase.findFirst({ where: { id, AND: visibleVotingCases(viewer) } });
  if (!found) throw new NotFound('The case');
  return found;
}
