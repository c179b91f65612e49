import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ActionContext } from '../../kernel/action-context.ts';
import type { Actor } from '../../kernel/viewer.ts';
import { viewerFor } from '../../kernel/viewer.ts';
import { buildCategory, buildChallenge, buildMember, buildThread } from '../../testing/builders.ts';
import { drain } from '../../testing/drain.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { deleteCategory } from '../categories/administration/delete-category.ts';
import { mergeIdea } from '../ideas/merging/merge-idea.ts';
import { unmergeIdea } from '../ideas/merging/unmerge-idea.ts';
import { castVote, withdrawVote } from '../votes/cast-vote.ts';
import type { WrongPhase } from './challenges.errors.ts';
import { countSupport } from './clock/count-support.ts';
import { moveChallenges } from './clock/move-challenges.ts';
import { enterChallenge } from './entering/enter-challenge.ts';
import { withdrawEntry } from './entering/withdraw-entry.ts';
import { inviteJuror } from './jury/invite-juror.ts';
import { markEntry } from './jury/mark-entry.ts';
import { shortlistEntry } from './jury/shortlist-entry.ts';
import { cancelChallenge } from './organising/cancel-challenge.ts';
import { createChallenge } from './organising/create-challenge.ts';
import { publishChallenge } from './organising/publish-challenge.ts';
import { updateChallenge } from './organising/update-challenge.ts';
import { publishResult } from './result/publish-result.ts';
import { withdrawResult } from './result/withdraw-result.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

type Member = { id: number; handle: string; displayName: string; role: Actor['role'] };

/** Somebody who acts at an instant: the clock of these tests. */
function at(member: Member, now: Date): ActionContext {
  const actor: Actor = {
    ...{ id: member.id, handle: member.handle, displayName: member.displayName, role: member.role },
    ...{ trust: 1, locale: 'en', timeZone: 'UTC', seesGames: true, readingLanguages: [], panelIds: [] },
    ...{ mayPost: true, suspendedUntil: null, sessionId: '' },
  };
  return { db: t.db, actor, viewer: viewerFor(actor, '192.0.2.1'), settings: t.settings, requestId: '', now };
}

const hour = 3_600_000;
/** A challenge of five phases of ten hours each, the first of which began so many hours ago by the real clock. */
async function fiveOf(hoursAgo: number, data: object = {}) {
  const opensAt = new Date(Math.floor(Date.now() / 1000) * 1000 - hoursAgo * hour);
  const after = (hours: number) => new Date(opensAt.getTime() + hours * hour);
  const challenge = await buildChallenge(t.db, {
    ...{ opensAt, collectUntil: after(10), discussUntil: after(20), voteUntil: after(30) },
    ...{ shortlistUntil: after(40), ...data },
  });
  return { ...challenge, after };
}
const team = () => buildMember(t.db, { role: 'PRODUCT_TEAM' });
const ideaOf = async (member: { id: number }, data: object = {}) =>
  buildThread(t.db, { kind: 'IDEA', authorId: member.id, ...data });
async function entered(challenge: { id: number; after: (hours: number) => Date }, data: object = {}) {
  const author = await buildMember(t.db);
  const idea = await ideaOf(author, data);
  const number = challenge.id;
  const entry = await enterChallenge(at(author, challenge.after(1)), { number, threadId: idea.id });
  return { author, idea, entry };
}
const refusal = async (action: Promise<unknown>) =>
  action.then(
    () => 'done',
    (error: { code?: string; issues?: { field: string; code: string }[] }) =>
      error.issues?.map(({ field, code }) => `${field} ${code}`).join(', ') ?? error.code ?? String(error),
  );
const support = async (postId: number, now: Date, member?: Member) =>
  castVote(at(member ?? (await buildMember(t.db)), now), { postId, value: 1 });
const supportersOf = async (id: number) =>
  (await t.db.challengeEntry.findUniqueOrThrow({ where: { id } })).supporters;
const newsOf = async (member: { id: number }) =>
  (
    await t.db.notification.findMany({
      where: { memberId: member.id, kind: 'CHALLENGE' },
      orderBy: { id: 'asc' },
      select: { challengeNews: true },
    })
  ).map(({ challengeNews }) => challengeNews);
const pointsOf = async (memberId: number) => {
  const { _sum } = await t.db.reputationEntry.aggregate({
    where: { memberId, rule: 'CHALLENGE_PLACED' },
    _sum: { points: true },
  });
  return _sum.points ?? 0;
};
const placing = (entryNumber: number, place = 1) => ({
  ...{ entryNumber, place, award: 'A week in the test kitchen' },
  reason: 'It works with every cup that there is.',
});

describe('making one', () => {
  const fields = {
    title: 'A lid that keeps it warm',
    brief: 'What would keep the coffee warm for an hour?',
    rules: '',
    prizes: [{ name: 'A week in the test kitchen', text: '' }],
    dates: { opensAt: '2040-03-24T09:00', collectUntil: '2040-03-25T02:30', voteUntil: '2040-07-01T18:00' },
  };

  test('dates are the brand’s clock’s, over summer time; two of one title have two paths', async () => {
    const [maker, { id: categoryId }] = [await team(), await buildCategory(t.db)];
    const context = at(maker, new Date());
    const first = await createChallenge(context, { ...fields, categoryId });
    const second = await createChallenge(context, { ...fields, categoryId });
    const rows = await t.db.challenge.findMany({
      where: { id: { in: [first, second] } },
      orderBy: { id: 'asc' },
    });
    expect(rows.map(({ slug }) => slug)).toEqual(['a-lid-that-keeps-it-warm', 'a-lid-that-keeps-it-warm-2']);
    // 02:30 is left out that night in Stockholm: it is 03:30 there.
    expect(rows[0]).toMatchObject({
      state: 'DRAFT',
      opensAt: new Date('2040-03-24T08:00:00Z'),
      collectUntil: new Date('2040-03-25T01:30:00Z'),
      voteUntil: new Date('2040-07-01T16:00:00Z'),
      endsAt: new Date('2040-07-01T16:00:00Z'),
    });
    const query = `query ($slug: String!) { challenge(slug: $slug) {
      phase state localDates { opensAt collectUntil discussUntil voteUntil } spans { phase from until }
      times { act isNow } briefHtml entryCount viewerMayRun } }`;
    const { data } = await t.as(maker).ask(query, { slug: rows[0]!.slug });
    expect(data.challenge).toMatchObject({
      phase: 'COMING',
      localDates: {
        opensAt: '2040-03-24T09:00',
        collectUntil: '2040-03-25T03:30',
        discussUntil: null,
        voteUntil: '2040-07-01T18:00',
      },
      spans: [{ phase: 'COMING' }, { phase: 'COLLECT' }, { phase: 'VOTE' }, { phase: 'RESULT' }],
      briefHtml: '<p>What would keep the coffee warm for an hour?</p>\n',
      entryCount: 0,
      viewerMayRun: true,
    });
    // A draft is there for nobody else.
    for (const other of [
      t,
      t.as(await buildMember(t.db)),
      t.as(await buildMember(t.db, { role: 'MODERATOR' })),
    ])
      expect((await other.ask(query, { slug: rows[0]!.slug })).data.challenge).toBeNull();
  });

  test('money is no prize, a category without ideas no place, and what changed meanwhile is not overwritten', async () => {
    const maker = await team();
    const context = at(maker, new Date());
    const { id: categoryId } = await buildCategory(t.db);
    const { id: tips } = await buildCategory(t.db, { kinds: ['TIP'] });
    const prizes = [{ name: '5 000 kr', text: '' }];
    expect(await refusal(createChallenge(context, { ...fields, prizes, categoryId }))).toBe(
      'prizes.0.name NOT_PERMITTED',
    );
    expect(await refusal(createChallenge(context, { ...fields, categoryId: tips }))).toBe(
      'categoryId UNKNOWN',
    );
    const number = await createChallenge(context, { ...fields, categoryId });
    await updateChallenge(context, {
      ...fields,
      title: 'A lid that stays warm',
      number,
      version: 1,
      categoryId,
    });
    expect(await refusal(updateChallenge(context, { ...fields, number, version: 1, categoryId }))).toBe(
      'STALE_VERSION',
    );
    await publishChallenge(context, { number });
    expect((await t.db.challenge.findUniqueOrThrow({ where: { id: number } })).title).toBe(
      'A lid that stays warm',
    );
  });

  test('what nobody could enter any more is not published', async () => {
    const challenge = await fiveOf(11, { state: 'DRAFT' });
    expect(await refusal(publishChallenge(at(await team(), new Date()), { number: challenge.id }))).toBe(
      'dates.collectUntil TOO_SHORT',
    );
  });
});

describe('what is done in which phase', () => {
  const inPhase = { COMING: -1, COLLECT: 5, DISCUSS: 15, VOTE: 25, SHORTLIST: 35, RESULT: 45 };
  type Act = (challenge: Awaited<ReturnType<typeof fiveOf>>, now: Date) => Promise<unknown>;
  const table: Record<string, { may: string[]; act: Act }> = {
    'an idea is entered': {
      may: ['COLLECT'],
      act: async ({ id }, now) => {
        const author = await buildMember(t.db);
        return enterChallenge(at(author, now), { number: id, threadId: (await ideaOf(author)).id });
      },
    },
    'it is withdrawn': {
      may: ['COLLECT', 'DISCUSS'],
      act: async (challenge, now) => {
        const { author, entry } = await entered(challenge);
        return withdrawEntry(at(author, now), { entryNumber: entry });
      },
    },
    'jurors mark it': {
      may: ['DISCUSS', 'VOTE', 'SHORTLIST'],
      act: async (challenge, now) => {
        const { entry: entryNumber } = await entered(challenge);
        const juror = await buildMember(t.db);
        await inviteJuror(at(await team(), now), { number: challenge.id, handle: juror.handle });
        return markEntry(at(juror, now), { entryNumber, shortlist: true, note: 'Simple.' });
      },
    },
    'it is put on the shortlist': {
      may: ['SHORTLIST'],
      act: async (challenge, now) => {
        const { entry: entryNumber } = await entered(challenge);
        const input = { entryNumber, shortlisted: true, reason: 'It fits every cup.' };
        return shortlistEntry(at(await team(), now), input);
      },
    },
    'the result is published': {
      may: ['RESULT'],
      act: async ({ id }, now) =>
        publishResult(at(await team(), now), { number: id, placings: [], thanks: 'Nobody won this time.' }),
    },
  };

  test.each(Object.entries(table))('%s', async (_, { may, act }) => {
    for (const [phase, hours] of Object.entries(inPhase)) {
      const challenge = await fiveOf(0);
      const now = challenge.after(hours);
      const outcome = await act(challenge, now).then(
        () => 'done',
        (error: WrongPhase) => ({ code: error.code, phase: error.phase }),
      );
      expect([phase, outcome]).toEqual([
        phase,
        may.includes(phase) ? 'done' : { code: 'WRONG_PHASE', phase },
      ]);
    }
  });

  test('the refusal says the phase and the dates, through the API as well', async () => {
    const challenge = await fiveOf(12);
    const author = await buildMember(t.db);
    const { data } = await t.as(author).ask(
      `mutation ($number: Int!, $threadId: Int!) { enterChallenge(input: { number: $number, threadId: $threadId }) {
        __typename ... on WrongPhaseError { code act phase from until message } } }`,
      { number: challenge.id, threadId: (await ideaOf(author)).id },
    );
    expect(data.enterChallenge).toMatchObject({
      ...{ __typename: 'WrongPhaseError', code: 'WRONG_PHASE', act: 'ENTER', phase: 'DISCUSS' },
      ...{ from: challenge.after(0).toISOString(), until: challenge.after(10).toISOString() },
    });
  });

  test('the last instant of a phase is its, the end is not', async () => {
    const challenge = await fiveOf(0);
    const author = await buildMember(t.db);
    const enter = async (now: Date) =>
      refusal(enterChallenge(at(author, now), { number: challenge.id, threadId: (await ideaOf(author)).id }));
    expect(await enter(new Date(challenge.collectUntil.getTime() - 1))).toBe('done');
    expect(await enter(challenge.collectUntil)).toBe('WRONG_PHASE');
    expect(await enter(new Date(challenge.opensAt.getTime() - 1))).toBe('WRONG_PHASE');
    expect(await enter(challenge.opensAt)).toBe('done');
  });
});

describe('entering', () => {
  test('one’s own open idea, once, and in one challenge at a time', async () => {
    const [one, other] = [await fiveOf(0), await fiveOf(0)];
    const { author, idea, entry } = await entered(one);
    const now = one.after(2);
    expect(await enterChallenge(at(author, now), { number: one.id, threadId: idea.id })).toBe(entry);
    const elsewhere = () => refusal(enterChallenge(at(author, now), { number: other.id, threadId: idea.id }));
    expect(await elsewhere()).toBe('ALREADY_DONE');
    await withdrawEntry(at(author, now), { entryNumber: entry });
    expect(await elsewhere()).toBe('done');
    // Back again is not possible while it is there.
    expect(await refusal(enterChallenge(at(author, now), { number: one.id, threadId: idea.id }))).toBe(
      'ALREADY_DONE',
    );
    // Called off, it lets go of what was entered.
    const reason = 'Nobody needs lids any more.';
    await cancelChallenge(at(await team(), now), { number: other.id, reason });
    expect(await enterChallenge(at(author, now), { number: one.id, threadId: idea.id })).toBe(entry);
    expect(await t.db.challengeEntry.count({ where: { threadId: idea.id } })).toBe(2);
  });

  test('of others, closed, of other readers or no idea at all: refused', async () => {
    const { id: number, after } = await fiveOf(0);
    const author = await buildMember(t.db);
    const staffOnly = await buildCategory(t.db, { readAudience: 'members' });
    const enter = (threadId: number) => refusal(enterChallenge(at(author, after(1)), { number, threadId }));
    expect(await enter((await ideaOf(await buildMember(t.db))).id)).toBe('NOT_PERMITTED');
    expect(await enter((await buildThread(t.db, { authorId: author.id })).id)).toBe(
      'KIND_DOES_NOT_TAKE_THIS',
    );
    expect(await enter((await ideaOf(author, { categoryId: staffOnly.id })).id)).toBe('NOT_PERMITTED');
    const closed = await ideaOf(author);
    await t.db.idea.update({ where: { threadId: closed.id }, data: { meaning: 'CLOSED' } });
    expect(await enter(closed.id)).toBe('CLOSED');
    expect(await enter(999_999_999)).toBe('NOT_FOUND');
    expect(await t.db.challengeEntry.count({ where: { challengeId: number } })).toBe(0);
  });

  test('ten at the last second: each once, none after it; an idea in two at once is in one', async () => {
    const challenge = await fiveOf(0);
    const end = challenge.collectUntil.getTime();
    const ten = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const author = await buildMember(t.db);
        return { author, threadId: (await ideaOf(author)).id };
      }),
    );
    const enter = ({ author, threadId }: (typeof ten)[number], now: number) =>
      refusal(enterChallenge(at(author, new Date(now)), { number: challenge.id, threadId }));
    // Each twice, as an impatient thumb does it; five of them come a moment too late.
    const outcomes = await Promise.all(
      ten.flatMap((one, i) => [enter(one, end - 500 + i * 100), enter(one, end - 500 + i * 100)]),
    );
    expect(outcomes).toEqual(
      ten.flatMap((_, i) => (i < 5 ? ['done', 'done'] : ['WRONG_PHASE', 'WRONG_PHASE'])),
    );
    expect(await t.db.challengeEntry.count({ where: { challengeId: challenge.id } })).toBe(5);
    expect(
      await t.db.outbox.count({
        where: { event: 'challenge.entered', payload: { path: ['challengeId'], equals: challenge.id } },
      }),
    ).toBe(5);

    const [one, other] = [await fiveOf(0), await fiveOf(0)];
    const author = await buildMember(t.db);
    const { id: threadId } = await ideaOf(author);
    const both = await Promise.all(
      [one, other].map(({ id: number, after }) =>
        refusal(enterChallenge(at(author, after(1)), { number, threadId })),
      ),
    );
    expect(both.toSorted()).toEqual(['ALREADY_DONE', 'done']);
  });

  test('what is offered is what would be taken', async () => {
    const challenge = await fiveOf(5);
    const author = await buildMember(t.db);
    const offered = await ideaOf(author);
    const taken = await ideaOf(author);
    await enterChallenge(at(author, challenge.after(1)), { number: challenge.id, threadId: taken.id });
    const elsewhere = await ideaOf(author);
    const other = await fiveOf(5);
    await enterChallenge(at(author, other.after(1)), { number: other.id, threadId: elsewhere.id });
    const closed = await ideaOf(author);
    await t.db.idea.update({ where: { threadId: closed.id }, data: { meaning: 'COMPLETED' } });
    await ideaOf(await buildMember(t.db));
    const { data } = await t
      .as(author)
      .ask(
        `query ($slug: String!) { challenge(slug: $slug) { viewerIdeas { number } viewerEntries { thread { number } } } }`,
        { slug: challenge.slug },
      );
    expect(data.challenge).toEqual({
      viewerIdeas: [{ number: offered.id }],
      viewerEntries: [{ thread: { number: taken.id } }],
    });
  });
});

describe('support', () => {
  test('given before counts, and is counted as it stood when the vote ended, however late that is done', async () => {
    const challenge = await fiveOf(0);
    const { idea, entry } = await entered(challenge);
    const { after } = challenge;
    const fan = await buildMember(t.db);
    await support(idea.openingId, after(5));
    await support(idea.openingId, after(25), fan);
    expect(await supportersOf(entry)).toBe(2);
    await support(idea.openingId, new Date(challenge.voteUntil!.getTime() - 1));
    await support(idea.openingId, challenge.voteUntil!);
    await withdrawVote(at(fan, after(33)), { postId: idea.openingId });
    // Nobody has counted yet: it is what stands now.
    expect(await supportersOf(entry)).toBe(3);
    await moveChallenges(t.db, after(39));
    expect(await supportersOf(entry)).toBe(3);
    await support(idea.openingId, after(39));
    expect(await supportersOf(entry)).toBe(3);
    expect((await t.db.idea.findUniqueOrThrow({ where: { threadId: idea.id } })).supporters).toBe(4);
  });

  test('that a merge brings is counted as it was given, if the merge stood when the vote ended', async () => {
    const challenge = await fiveOf(0);
    const { after } = challenge;
    const [one, other, third] = [
      await entered(challenge),
      await entered(challenge),
      await entered(challenge),
    ];
    const both = await buildMember(t.db);
    for (const { idea } of [one, other, third]) await support(idea.openingId, after(12), both);
    await support(one.idea.openingId, after(13));
    await support(third.idea.openingId, after(13));
    const merged = (from: typeof one, hours: number) =>
      mergeIdea(at(maker, after(hours)), {
        ...{ threadId: from.idea.id, intoThreadId: other.idea.id, reason: 'It is the same wish.' },
      });
    const maker = await team();
    // Merged in time, and taken apart before anybody counts; merged too late.
    await merged(one, 20);
    await unmergeIdea(at(maker, after(31)), { threadId: one.idea.id, reason: 'They differ.' });
    await merged(third, 31);
    await moveChallenges(t.db, after(39));
    // Whoever supports both, one more, and the author of what was merged.
    expect(await supportersOf(other.entry)).toBe(3);
    expect(await supportersOf(one.entry)).toBe(2);
  });

  test('counted too early by the organiser’s new dates, it is counted again', async () => {
    const challenge = await fiveOf(32);
    const { idea, entry } = await entered(challenge);
    await support(idea.openingId, challenge.after(25));
    await moveChallenges(t.db);
    await support(idea.openingId, challenge.after(31));
    expect(await supportersOf(entry)).toBe(1);
    const local = (date: Date) => new Date(date.getTime()).toISOString().slice(0, 16);
    await t.db.brand.upsert({
      where: { id: 1 },
      create: { id: 1, timeZone: 'UTC' },
      update: { timeZone: 'UTC' },
    });
    await updateChallenge(at(await team(), new Date()), {
      ...{ number: challenge.id, version: 1, categoryId: challenge.categoryId, title: challenge.title },
      ...{ brief: challenge.brief, rules: '', prizes: [] },
      dates: {
        opensAt: local(challenge.opensAt),
        collectUntil: local(challenge.collectUntil),
        voteUntil: local(challenge.after(36)),
        shortlistUntil: local(challenge.after(40)),
      },
    });
    await t.db.brand.deleteMany();
    expect(await supportersOf(entry)).toBe(2);
    await support(idea.openingId, challenge.after(35));
    await moveChallenges(t.db, challenge.after(37));
    expect(await supportersOf(entry)).toBe(3);
    expect(await t.db.challenge.findUniqueOrThrow({ where: { id: challenge.id } })).toMatchObject({
      toldPhase: 'SHORTLIST',
      discussUntil: null,
    });
  });

  test('cast while it is counted, it does not change what was counted', async () => {
    const challenge = await fiveOf(0);
    const { idea, entry } = await entered(challenge);
    await support(idea.openingId, challenge.after(20));
    await Promise.all([
      moveChallenges(t.db, challenge.after(39)),
      ...Array.from({ length: 10 }, () => support(idea.openingId, challenge.after(39))),
    ]);
    await moveChallenges(t.db, challenge.after(39));
    expect(await supportersOf(entry)).toBe(1);
  });
});

describe('the jury', () => {
  test('is told, sees what is said, and judges nothing of its own; others see none of it', async () => {
    const challenge = await fiveOf(25);
    const { entry: entryNumber, author } = await entered(challenge);
    const [juror, maker, stranger] = [await buildMember(t.db), await team(), await buildMember(t.db)];
    for (const { handle } of [juror, juror, author])
      await inviteJuror(at(maker, challenge.after(1)), { number: challenge.id, handle });
    await drain(t);
    expect(await newsOf(juror)).toEqual(['JURY']);
    await markEntry(at(juror, challenge.after(22)), { entryNumber, shortlist: false, note: 'Too dear.' });
    await markEntry(at(juror, challenge.after(23)), { entryNumber, shortlist: true, note: 'Simple.' });
    const mark = (member: Member) =>
      refusal(markEntry(at(member, challenge.after(24)), { entryNumber, shortlist: true }));
    expect([await mark(author), await mark(stranger), await mark(maker)]).toEqual([
      'OWN_POST',
      'NOT_FOUND',
      'NOT_PERMITTED',
    ]);
    const query = `query ($slug: String!) { challenge(slug: $slug) { viewerJudges jurors { member { handle } }
      entries(first: 5) { edges { node { viewerIsAuthor marks { shortlist note member { handle } } } } } } }`;
    const seen = async (asking: { ask: TestApi['ask'] }) =>
      (await asking.ask(query, { slug: challenge.slug })).data.challenge;
    const marks = [{ shortlist: true, note: 'Simple.', member: { handle: juror.handle } }];
    expect(await seen(t.as(juror))).toEqual({
      viewerJudges: true,
      jurors: [{ member: { handle: author.handle } }, { member: { handle: juror.handle } }],
      entries: { edges: [{ node: { viewerIsAuthor: false, marks } }] },
    });
    expect((await seen(t.as(author))).entries.edges[0].node).toMatchObject({ viewerIsAuthor: true, marks });
    expect((await seen(t.as(maker))).entries.edges[0].node.marks).toEqual(marks);
    for (const other of [t, t.as(stranger), t.as(await buildMember(t.db, { role: 'MODERATOR' }))])
      expect(await seen(other)).toEqual({
        viewerJudges: false,
        jurors: null,
        entries: { edges: [{ node: { viewerIsAuthor: false, marks: null } }] },
      });
  });

  test('who may not read the entries is not asked into it', async () => {
    const { id: categoryId } = await buildCategory(t.db, { readAudience: 'staff' });
    const challenge = await fiveOf(1, { categoryId });
    const { handle } = await buildMember(t.db);
    const invite = (name: string) =>
      refusal(inviteJuror(at(maker, new Date()), { number: challenge.id, handle: name }));
    const maker = await team();
    expect([await invite(handle), await invite('nobody-of-this-name')]).toEqual([
      'handle NOT_PERMITTED',
      'handle UNKNOWN',
    ]);
  });
});

describe('the clock', () => {
  test('tells each phase once, to entrants, followers and jury, whatever number of processes run', async () => {
    const challenge = await fiveOf(25);
    const { author } = await entered(challenge);
    const [juror, follower, stranger] = await Promise.all([1, 2, 3].map(() => buildMember(t.db)));
    await t.db.challengeJuror.create({
      data: { challengeId: challenge.id, memberId: juror!.id, invitedAt: challenge.opensAt },
    });
    const { data } = await t
      .as(follower!)
      .ask(
        `mutation ($number: Int!) { follow(input: { kind: CHALLENGE, number: $number }) { ... on Following { viewerFollows } } }`,
        { number: challenge.id },
      );
    expect(data.follow.viewerFollows).toBe(true);
    // What began long ago and was never told is not told now: only where it is.
    await Promise.all(Array.from({ length: 6 }, () => moveChallenges(t.db)));
    await drain(t);
    await moveChallenges(t.db);
    await drain(t);
    for (const member of [author, juror!, follower!]) expect(await newsOf(member)).toEqual(['VOTE']);
    expect(await newsOf(stranger!)).toEqual([]);
    // Only the follower has an address here.
    const subject = `The vote is on: ${challenge.title}`;
    expect((await t.mails()).filter((mail) => mail.subject === subject)).toHaveLength(1);
  });

  test('a process that dies in between tells neither twice nor never', async () => {
    const challenge = await fiveOf(15);
    const { author } = await entered(challenge);
    const dying = t.db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM challenge WHERE id = ${challenge.id} FOR NO KEY UPDATE`;
      await tx.challenge.update({ where: { id: challenge.id }, data: { toldPhase: 'DISCUSS' } });
      // Others pass by what it holds.
      await moveChallenges(t.db);
      throw new Error('The power went out.');
    });
    await expect(dying).rejects.toThrow('The power went out.');
    await moveChallenges(t.db);
    await drain(t);
    expect(await newsOf(author)).toEqual(['DISCUSSION']);
  });

  test('a phase that is moved into the future is told again when it comes', async () => {
    const challenge = await fiveOf(15);
    const { author } = await entered(challenge);
    await moveChallenges(t.db);
    await drain(t);
    await t.db.brand.upsert({
      where: { id: 1 },
      create: { id: 1, timeZone: 'UTC' },
      update: { timeZone: 'UTC' },
    });
    const local = (hours: number) => challenge.after(hours).toISOString().slice(0, 16);
    const change = {
      number: challenge.id,
      categoryId: challenge.categoryId,
      title: challenge.title,
      rules: '',
    };
    const move = async (version: number, collectUntil: number) =>
      updateChallenge(at(await team(), new Date()), {
        ...{ ...change, version, brief: challenge.brief, prizes: [] },
        dates: { opensAt: local(0), collectUntil: local(collectUntil), discussUntil: local(24) },
      });
    await move(1, 18);
    await moveChallenges(t.db);
    await drain(t);
    expect(await newsOf(author)).toEqual(['DISCUSSION']);
    await move(2, 12);
    await moveChallenges(t.db);
    await drain(t);
    await t.db.brand.deleteMany();
    expect(await newsOf(author)).toEqual(['DISCUSSION', 'DISCUSSION']);
  });

  test('nobody is told of a challenge that they may not read, nor finds it in the inbox later', async () => {
    const { id: categoryId } = await buildCategory(t.db);
    const challenge = await fiveOf(25, { categoryId });
    const { author } = await entered(challenge);
    await moveChallenges(t.db);
    await drain(t);
    const inbox = async () =>
      (
        await t
          .as(author)
          .ask(
            `{ me { unreadCount } notifications(first: 5) { edges { node { kind challengeNews path challenge { title } } } } }`,
          )
      ).data;
    expect(await inbox()).toEqual({
      me: { unreadCount: 1 },
      notifications: {
        edges: [
          {
            node: {
              ...{ kind: 'CHALLENGE', challengeNews: 'VOTE', path: `/challenges/${challenge.slug}` },
              challenge: { title: challenge.title },
            },
          },
        ],
      },
    });
    await t.db.category.update({ where: { id: categoryId }, data: { readAudience: 'staff' } });
    const payload = { categoryId, actorId: author.id };
    await t.db.outbox.create({ data: { event: 'category.changed', payload } });
    await drain(t);
    expect(await inbox()).toEqual({ me: { unreadCount: 0 }, notifications: { edges: [] } });
  });
});

describe('the result', () => {
  test('places with reasons what is on the shortlist; all who are in it hear of it; credit comes and goes', async () => {
    const challenge = await fiveOf(45);
    const [won, listed, other] = [
      await entered(challenge),
      await entered(challenge),
      await entered(challenge),
    ];
    const maker = await team();
    for (const { entry: entryNumber } of [won, listed]) {
      const input = { entryNumber, shortlisted: true, reason: 'It fits every cup.' };
      await shortlistEntry(at(maker, challenge.after(35)), input);
    }
    const number = challenge.id;
    const publish = (placings: ReturnType<typeof placing>[], by = maker) =>
      refusal(publishResult(at(by, new Date()), { number, placings, thanks: 'Thank you, *all* of you.' }));
    expect(await publish([placing(other.entry)])).toBe('placings.0.entryNumber NOT_PERMITTED');
    expect(await publish([placing(999_999)])).toBe('placings.0.entryNumber UNKNOWN');
    const query = `query ($slug: String!) { challenge(slug: $slug) { resultAt thanksHtml
      placed { place award placeReason authors { part member { handle } } } shortlist { number shortlistReason } } }`;
    const seen = async () => (await t.ask(query, { slug: challenge.slug })).data.challenge;
    expect(await seen()).toMatchObject({ resultAt: null, thanksHtml: null, placed: [] });
    expect(await publish([placing(won.entry)])).toBe('done');
    expect(await publish([placing(won.entry)])).toBe('ALREADY_DONE');
    await drain(t);
    expect(await seen()).toMatchObject({
      resultAt: expect.any(String),
      thanksHtml: '<p>Thank you, <em>all</em> of you.</p>\n',
      placed: [
        {
          ...{ place: 1, award: 'A week in the test kitchen' },
          ...{ placeReason: 'It works with every cup that there is.' },
          authors: [{ part: 'AUTHOR', member: { handle: won.author.handle } }],
        },
      ],
      shortlist: [
        { number: listed.entry, shortlistReason: 'It fits every cup.' },
        { number: won.entry, shortlistReason: 'It fits every cup.' },
      ],
    });
    const { data } = await t.ask(
      `query ($threadId: Int!) { challengesOfIdea(threadId: $threadId) { place award isShortlisted challenge { title } } }`,
      { threadId: won.idea.id },
    );
    expect(data.challengesOfIdea).toEqual([
      {
        ...{ place: 1, award: 'A week in the test kitchen', isShortlisted: true },
        challenge: { title: challenge.title },
      },
    ]);
    expect(await newsOf(won.author)).toEqual(['PLACED']);
    expect(await newsOf(listed.author)).toEqual(['SHORTLISTED']);
    expect(await newsOf(other.author)).toEqual(['RESULT']);
    expect([await pointsOf(won.author.id), await pointsOf(listed.author.id)]).toEqual([40, 0]);

    await withdrawResult(at(maker, new Date()), { number, reason: 'The wrong one was first.' });
    await drain(t);
    expect(await pointsOf(won.author.id)).toBe(0);
    expect(await seen()).toMatchObject({ resultAt: null, placed: [] });
    expect(await publish([placing(listed.entry), placing(won.entry, 2)])).toBe('done');
    await drain(t);
    expect([await pointsOf(won.author.id), await pointsOf(listed.author.id)]).toEqual([40, 40]);
  });

  test('is asked of a whole list of challenges at once', async () => {
    const query = `{ challenges(time: OVER, first: 50) { edges { node { slug placed { place thread { title } } } } } }`;
    const published = async () => {
      const challenge = await fiveOf(45, { discussUntil: null, voteUntil: null, shortlistUntil: null });
      const { entry } = await entered(challenge);
      const placings = [placing(entry)];
      await publishResult(at(await team(), new Date()), { number: challenge.id, placings });
      return challenge.slug;
    };
    const cost = async () => {
      t.statements();
      const { data } = await t.ask(query);
      return { data, statements: t.statements().length };
    };
    const first = await published();
    const before = await cost();
    for (let n = 0; n < 3; n++) await published();
    const { data, statements } = await cost();
    expect(statements).toBe(before.statements);
    const [row] = data.challenges.edges.filter(({ node }: { node: { slug: string } }) => node.slug === first);
    expect(row.node.placed).toMatchObject([{ place: 1 }]);
  });

  test('of two placed ideas that become one, each author is credited once', async () => {
    const challenge = await fiveOf(45, { discussUntil: null, voteUntil: null, shortlistUntil: null });
    const { id: categoryId } = await buildCategory(t.db);
    const [into, from] = [await entered(challenge, { categoryId }), await entered(challenge, { categoryId })];
    const maker = await team();
    const placings = [placing(into.entry), placing(from.entry, 2)];
    await publishResult(at(maker, new Date()), { number: challenge.id, placings });
    const points = async () => {
      await drain(t);
      return [await pointsOf(into.author.id), await pointsOf(from.author.id)];
    };
    expect(await points()).toEqual([40, 40]);
    const merge = { threadId: from.idea.id, intoThreadId: into.idea.id, reason: 'The same lid.' };
    await mergeIdea(at(maker, new Date()), merge);
    expect(await points()).toEqual([40, 40]);
    await unmergeIdea(at(maker, new Date()), { threadId: from.idea.id, reason: 'They differ.' });
    expect(await points()).toEqual([40, 40]);
  });

  test('of one that was called off is never told: neither its shortlist, nor that its space is gone', async () => {
    const challenge = await fiveOf(35);
    const { entry: entryNumber } = await entered(challenge);
    const [maker, admin] = [await team(), await buildMember(t.db, { role: 'ADMIN' })];
    const input = { entryNumber, shortlisted: true, reason: 'It fits every cup.' };
    await shortlistEntry(at(maker, challenge.after(35)), input);
    const { categoryId } = challenge;
    const remove = () => refusal(deleteCategory(at(admin, new Date()), { categoryId }));
    expect(await remove()).toBe('NOT_PERMITTED');
    const reason = 'The prototype is not ready for anybody.';
    await cancelChallenge(at(maker, new Date()), { number: challenge.id, reason });
    await t.db.challenge.update({
      where: { id: challenge.id },
      data: { shortlistUntil: new Date(Date.now() - 1_000) },
    });
    const { data } = await t.ask(
      'query ($slug: String!) { challenge(slug: $slug) { entries(first: 9) { edges { node { isShortlisted shortlistReason } } } } }',
      { slug: challenge.slug },
    );
    expect(data.challenge.entries.edges).toEqual([{ node: { isShortlisted: false, shortlistReason: null } }]);
    expect(await remove()).toBe('done');
  });

  test('nobody places or shortlists their own idea', async () => {
    const maker = await team();
    const challenge = await fiveOf(45);
    const idea = await ideaOf(maker);
    const number = challenge.id;
    const entryNumber = await enterChallenge(at(maker, challenge.after(1)), { number, threadId: idea.id });
    const shortlist = { entryNumber, shortlisted: true, reason: 'It fits every cup.' };
    expect(await refusal(shortlistEntry(at(maker, challenge.after(35)), shortlist))).toBe('OWN_POST');
    await shortlistEntry(at(await team(), challenge.after(35)), shortlist);
    expect(
      await refusal(publishResult(at(maker, new Date()), { number, placings: [placing(entryNumber)] })),
    ).toBe('OWN_POST');
  });

  test('an entry that is merged into another is not told apart, and its author is credited; undone, both stand', async () => {
    const challenge = await fiveOf(45, { discussUntil: null, voteUntil: null, shortlistUntil: null });
    const { id: categoryId } = await buildCategory(t.db);
    const [into, from] = [await entered(challenge, { categoryId }), await entered(challenge, { categoryId })];
    const maker = await team();
    const input = { threadId: from.idea.id, intoThreadId: into.idea.id, reason: 'The same lid.' };
    const entries = async () =>
      (
        await t.ask(
          `query ($slug: String!) { challenge(slug: $slug) { entryCount entries(first: 9) { edges { node { number authors { part member { handle } } } } } } }`,
          { slug: challenge.slug },
        )
      ).data.challenge;
    await mergeIdea(at(maker, challenge.after(3)), input);
    expect(await entries()).toEqual({
      entryCount: 1,
      entries: {
        edges: [
          {
            node: {
              number: into.entry,
              authors: [
                { part: 'AUTHOR', member: { handle: into.author.handle } },
                { part: 'MERGED_AUTHOR', member: { handle: from.author.handle } },
              ],
            },
          },
        ],
      },
    });
    const number = challenge.id;
    expect(
      await refusal(publishResult(at(maker, new Date()), { number, placings: [placing(from.entry)] })),
    ).toBe('placings.0.entryNumber UNKNOWN');
    await publishResult(at(maker, new Date()), { number, placings: [placing(into.entry)] });
    await drain(t);
    const points = async () => [await pointsOf(into.author.id), await pointsOf(from.author.id)];
    expect(await points()).toEqual([40, 40]);
    expect(await newsOf(from.author)).toEqual(['PLACED']);
    await unmergeIdea(at(maker, new Date()), { threadId: from.idea.id, reason: 'Another lid.' });
    await drain(t);
    expect(await points()).toEqual([40, 0]);
    expect((await entries()).entryCount).toBe(2);
    await mergeIdea(at(maker, new Date()), input);
    await drain(t);
    expect(await points()).toEqual([40, 40]);
    expect(await t.db.challengeAward.count({ where: { challengeId: number, withdrawnAt: null } })).toBe(2);
  });

  test('published at once by two, it is published once; counted twice, it is the same', async () => {
    const challenge = await fiveOf(45);
    const { entry, idea } = await entered(challenge);
    await shortlistEntry(at(await team(), challenge.after(35)), {
      ...{ entryNumber: entry, shortlisted: true, reason: 'It fits every cup.' },
    });
    await support(idea.openingId, challenge.after(29));
    const makers = await Promise.all([1, 2, 3].map(team));
    const outcomes = await Promise.all(
      makers.map((maker) =>
        refusal(publishResult(at(maker, new Date()), { number: challenge.id, placings: [placing(entry)] })),
      ),
    );
    expect(outcomes.toSorted()).toEqual(['ALREADY_DONE', 'ALREADY_DONE', 'done']);
    expect(await t.db.challengeAward.count({ where: { challengeId: challenge.id } })).toBe(1);
    const row = await t.db.challenge.findUniqueOrThrow({ where: { id: challenge.id } });
    await t.db.$transaction((tx) => countSupport(tx, { ...row, countedUntil: null }));
    expect(await supportersOf(entry)).toBe(1);
  });
});

test('who is in a challenge takes that along; who leaves takes what they said as a juror', async () => {
  const { challengesPersonalData: data } = await import('./personal-data.ts');
  const challenge = await fiveOf(25);
  const { entry: entryNumber, author } = await entered(challenge);
  const juror = await buildMember(t.db);
  await inviteJuror(at(await team(), challenge.after(1)), { number: challenge.id, handle: juror.handle });
  await markEntry(at(juror, challenge.after(22)), { entryNumber, shortlist: true, note: 'Simple.' });
  expect(await data.export(t.db, juror.id)).toMatchObject({
    juries: [{ challenge: challenge.slug }],
    marksOfEntries: [{ note: 'Simple.', shortlist: true }],
  });
  expect(await data.export(t.db, author.id)).toMatchObject({
    challengesEntered: [{ challenge: challenge.slug, withdrawnAt: null }],
  });
  await t.db.$transaction((tx) => data.erase(tx, juror.id, { keepPosts: true, now: new Date() }));
  expect(await data.export(t.db, juror.id)).toMatchObject({ juries: [], marksOfEntries: [] });
});
