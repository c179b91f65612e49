import type { Database } from '../../packages/database/src/index.ts';

/** Members of the demo who vote for each other, put before the moderators as the nightly watch does; the case’s number. */
export async function putVotingCase(db: Database): Promise<number> {
  const members = await db.member.findMany({
    where: { role: 'MEMBER', state: 'ACTIVE' },
    orderBy: { id: 'asc' },
    take: 5,
  });
  const matrix = members.map((_from, row) =>
    members.map((_to, column) => (row === column ? 0 : ((row * 5 + column * 3) % 6) + 3)),
  );
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  const { id } = await db.votingCase.create({
    data: {
      ...{ kind: 'RING', state: 'OPEN', foundAt: new Date(), memberIds: members.map((one) => one.id) },
      evidence: {
        ...{ why: 'EACH_OTHER', up: true, votes: sum(matrix.flat()), matrix, joinedDaysApart: 3 },
        ...{ from: '2026-09-14T08:12:00Z', until: '2026-11-20T21:40:00Z' },
        given: matrix.map((row) => sum(row) + 3),
        received: matrix.map((_row, place) => sum(matrix.map((row) => row[place]!)) + 4),
      },
    },
    select: { id: true },
  });
  return id;
}
