import type { ActionContext } from '../../../kernel/action-context.ts';
import { type Actor, viewerFor } from '../../../kernel/viewer.ts';
import { buildChallenge, buildMember, buildThread } from '../../../testing/builders.ts';
import type { TestApi } from '../../../testing/test-api.ts';
import { mergeIdea } from '../../ideas/merging/merge-idea.ts';
import { castVote } from '../../votes/cast-vote.ts';
import { enterChallenge } from '../entering/enter-challenge.ts';
import { shortlistEntry } from '../jury/shortlist-entry.ts';

export type Member = { id: number; handle: string; displayName: string; role: Actor['role'] };

export const hour = 3_600_000;

/** Why an action was refused: the fields that object, or the code; `done` when it was not. */
export const refusal = async (action: Promise<unknown>): Promise<string> =>
  action.then(
    () => 'done',
    (error: { code?: string; issues?: { field: string; code: string }[] }) =>
      error.issues?.map(({ field, code }) => `${field} ${code}`).join(', ') ?? error.code ?? String(error),
  );

/** A placing as the product team writes it. */
export const placing = (entryNumber: number, place = 1) => ({
  ...{ entryNumber, place, award: 'A week in the test kitchen' },
  reason: 'It works with every cup that there is.',
});

/** What happens in challenges in their tests, on the database of a file of them. */
export function challengeScene(api: () => TestApi) {
  /** Somebody who acts at an instant: the clock of these tests. */
  const at = (member: Member, now: Date): ActionContext => {
    const { db, settings } = api();
    const actor: Actor = {
      ...{ id: member.id, handle: member.handle, displayName: member.displayName, role: member.role },
      ...{ trust: 1, locale: 'en', timeZone: 'UTC', seesGames: true, readingLanguages: [], panelIds: [] },
      ...{ mayPost: true, suspendedUntil: null, sessionId: '' },
    };
    return { db, actor, viewer: viewerFor(actor, '192.0.2.1'), settings, requestId: '', now };
  };

  /** A challenge of five phases of ten hours each, the first of which began so many hours ago by the real clock. */
  const fiveOf = async (hoursAgo: number, data: object = {}) => {
    const opensAt = new Date(Math.floor(Date.now() / 1000) * 1000 - hoursAgo * hour);
    const after = (hours: number) => new Date(opensAt.getTime() + hours * hour);
    const challenge = await buildChallenge(api().db, {
      ...{ opensAt, collectUntil: after(10), discussUntil: after(20), voteUntil: after(30) },
      ...{ shortlistUntil: after(40), ...data },
    });
    return { ...challenge, after };
  };
  /** One without a jury, which is over. */
  const plainOf = (data: object = {}) =>
    fiveOf(45, { discussUntil: null, voteUntil: null, shortlistUntil: null, ...data });

  const team = () => buildMember(api().db, { role: 'PRODUCT_TEAM' });
  const ideaOf = (member: { id: number }, data: object = {}) =>
    buildThread(api().db, { kind: 'IDEA', authorId: member.id, ...data });
  const entered = async (challenge: { id: number; after: (hours: number) => Date }, data: object = {}) => {
    const author = await buildMember(api().db);
    const idea = await ideaOf(author, data);
    const input = { number: challenge.id, threadId: idea.id };
    return { author, idea, entry: await enterChallenge(at(author, challenge.after(1)), input) };
  };
  const support = async (postId: number, now: Date, member?: Member) =>
    castVote(at(member ?? (await buildMember(api().db)), now), { postId, value: 1 });
  const shortlisted = async (challenge: { after: (hours: number) => Date }, entryNumber: number) =>
    shortlistEntry(at(await team(), challenge.after(35)), {
      ...{ entryNumber, shortlisted: true, reason: 'It fits every cup.' },
    });
  const merged = async (from: { id: number }, into: { id: number }, now = new Date()) =>
    mergeIdea(at(await team(), now), {
      ...{ threadId: from.id, intoThreadId: into.id, reason: 'It is the same wish.' },
    });

  const supportersOf = async (id: number) =>
    (await api().db.challengeEntry.findUniqueOrThrow({ where: { id } })).supporters;
  const newsOf = async (member: { id: number }) =>
    (
      await api().db.notification.findMany({
        where: { memberId: member.id, kind: 'CHALLENGE' },
        orderBy: { id: 'asc' },
        select: { challengeNews: true },
      })
    ).map(({ challengeNews }) => challengeNews);
  const unreadOf = async ({ id }: { id: number }) =>
    (await api().db.member.findUniqueOrThrow({ where: { id } })).unreadCount;
  const pointsOf = async (memberId: number) => {
    const { _sum } = await api().db.reputationEntry.aggregate({
      where: { memberId, rule: 'CHALLENGE_PLACED' },
      _sum: { points: true },
    });
    return _sum.points ?? 0;
  };
  /** Lets the brand live by UTC meanwhile, so that its days and hours are those of instants. */
  const onUtc = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    await api().db.brand.create({ data: { id: 1, timeZone: 'UTC' } });
    return work().finally(() => api().db.brand.deleteMany());
  };

  return {
    ...{ at, fiveOf, plainOf, team, ideaOf, entered, support, shortlisted, merged },
    ...{ supportersOf, newsOf, unreadOf, pointsOf, onUtc },
  };
}
