import { afterAll, beforeAll, expect } from 'vitest';
import { viewerFor } from '../../../kernel/viewer.ts';
import { buildAnswer, buildMember } from '../../../testing/builders.ts';
import { drain } from '../../../testing/drain.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';
import { castVote } from '../../votes/cast-vote.ts';
import { rebuildLedger } from '../ledger/rebuild-ledger.ts';
import { verifyLedger } from '../ledger/verify-ledger.ts';
import { recordWhatHappened } from '../reputation.consumer.ts';
import { watchVoting } from '../voting-cases/watch-voting.ts';

/** Somebody of a test. */
export type Member = { id: number };
export const minute = 60_000;
export const day = 86_400_000;
export const midnight = Math.floor(Date.now() / day) * day;
/** A moment of a day that is over. */
export const before = (days: number, hour = 12) => new Date(midnight - days * day + hour * 60 * minute);

/**
 * Whoever wants points without helping: each test of a file plays one way of trying, and says what it brings. Whatever
 * was tried, the ledger is what the facts say in the end. `onStage` is told of the api before the first test.
 */
export function stageAttacks(onStage: (api: TestApi) => void) {
  let t: TestApi;
  beforeAll(async () => {
    t = await startTestApi();
    onStage(t);
    // What builders make is told by no event.
    await rebuildLedger(t.db);
  });
  afterAll(async () => {
    await drain(t);
    expect((await verifyLedger(t.db)).differences).toEqual([]);
    expect(await rebuildLedger(t.db)).toMatchObject({ entries: 0 });
    await t.close();
  });

  const act = async (member: Member, mutation: string, input: string) =>
    (
      await t
        .as(member)
        .ask(`mutation { ${mutation}(input: { ${input} }) { __typename ... on Error { code } } }`)
    ).data[mutation];
  const vote = (member: Member, postId: number, value = 'UP') =>
    act(member, 'castVote', `postId: ${postId}, value: ${value}`);

  /** The same act as if it were another moment. */
  async function voteAt(member: Member, postId: number, at: Date, value: 1 | -1 = 1): Promise<void> {
    const row = await t.db.member.findUniqueOrThrow({ where: { id: member.id } });
    const actor = { ...row, trust: 1, mayPost: true, sessionId: 'test' };
    const { settings } = t;
    await castVote(
      { db: t.db, actor, viewer: viewerFor(actor, '192.0.2.1'), settings, requestId: 'test', now: at },
      { postId, value },
    );
  }

  const balance = async ({ id }: Member) =>
    (await t.db.standing.findUnique({ where: { memberId: id } }))?.balance ?? 0;
  const ledger = async ({ id }: Member) =>
    (await t.db.reputationEntry.findMany({ where: { memberId: id }, orderBy: { id: 'asc' } })).map(
      ({ points, rule, cause }) => `${points} ${rule} ${cause}`,
    );
  const members = (count: number, data: object = {}) =>
    Promise.all(Array.from({ length: count }, () => buildMember(t.db, data)));
  const answersOf = (author: Member, count: number) =>
    Promise.all(Array.from({ length: count }, () => buildAnswer(t.db, { authorId: author.id })));
  const acts = async (member: Member) =>
    (await t.db.notification.findMany({ where: { memberId: member.id }, orderBy: { id: 'asc' } })).map(
      ({ act: what }) => what,
    );

  /** What somebody watches at night: the days that are over, as if the next had just begun. */
  const watch = async () => {
    const found = await watchVoting(t.db, new Date(midnight + 12 * minute));
    await drain(t);
    return found;
  };

  /** Members who vote for many, as members do, so that others are not the whole community. */
  async function crowd(): Promise<Member[]> {
    const [voters, authors] = [await members(10), await members(5)];
    for (const author of authors) {
      const [post] = await answersOf(author, 1);
      await t.db.vote.createMany({
        data: voters.map(({ id: memberId }) => ({ postId: post!.id, memberId, value: 1, castAt: before(9) })),
      });
      await recordWhatHappened(t.db, { postId: post!.id });
    }
    await drain(t);
    return voters;
  }

  return { act, vote, voteAt, balance, ledger, members, answersOf, acts, watch, crowd };
}
