import type { Events } from '@embassy/database';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAnswer, buildCategory, buildMember, buildThread } from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';
import { moderationOf } from '../../notifications/telling/moderation-of.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

const fields = '__typename ... on InvalidError { issues { field code } } ... on Error { code }';
const merge = `mutation ($threadId: Int!, $intoThreadId: Int!, $reason: String!) {
  mergeIdea(input: { threadId: $threadId, intoThreadId: $intoThreadId, reason: $reason }) { ${fields} }
}`;
const unmerge = `mutation ($threadId: Int!, $reason: String!) {
  unmergeIdea(input: { threadId: $threadId, reason: $reason }) { ${fields} }
}`;
const cast = `mutation ($postId: Int!) { castVote(input: { postId: $postId, value: UP }) { ${fields} } }`;
const takeBack = `mutation ($postId: Int!) { withdrawVote(input: { postId: $postId }) { ${fields} } }`;
const reason = 'They ask for the same thing.';

const buildIdea = (categoryId: number, data: object = {}) =>
  buildThread(t.db, { kind: 'IDEA', categoryId, ...data });

async function scene(ideas: number, members: number) {
  const category = await buildCategory(t.db);
  const team = await buildMember(t.db, { role: 'PRODUCT_TEAM' });
  const people = await Promise.all(Array.from({ length: members }, () => buildMember(t.db)));
  const threads = [];
  for (let n = 0; n < ideas; n++) threads.push(await buildIdea(category.id));
  const asTeam = t.as(team);
  return {
    ...{ team, people, threads, category },
    merge: async (from: { id: number }, into: { id: number }) =>
      (await asTeam.ask(merge, { threadId: from.id, intoThreadId: into.id, reason })).data.mergeIdea,
    unmerge: async (from: { id: number }) =>
      (await asTeam.ask(unmerge, { threadId: from.id, reason })).data.unmergeIdea,
    support: async (member: { id: number }, idea: { openingId: number }) =>
      (await t.as(member).ask(cast, { postId: idea.openingId })).data.castVote,
    withdraw: async (member: { id: number }, idea: { openingId: number }) =>
      (await t.as(member).ask(takeBack, { postId: idea.openingId })).data.withdrawVote,
  };
}

/** Who is counted for an idea, and all the numbers that say how many. */
async function counted(idea: { id: number; openingId: number }) {
  const votes = await t.db.vote.findMany({
    where: { postId: idea.openingId, withdrawnAt: null },
    select: { memberId: true },
  });
  const post = await t.db.post.findUniqueOrThrow({ where: { id: idea.openingId } });
  const thread = await t.db.thread.findUniqueOrThrow({ where: { id: idea.id } });
  const { supporters } = await t.db.idea.findUniqueOrThrow({ where: { threadId: idea.id } });
  const members = votes.map(({ memberId }) => memberId!).sort((a, b) => a - b);
  expect([post.upCount, post.score, thread.score, supporters]).toEqual(Array(4).fill(members.length));
  expect(new Set(members).size).toBe(members.length);
  return members;
}

const ids = (...members: { id: number }[]) => members.map(({ id }) => id).sort((a, b) => a - b);

test('a merge that is taken back is told to whoever the idea was of and supported it, or to whom one wants', async () => {
  const told = async (tells?: string) => {
    const s = await scene(2, 1);
    const [from, into] = [s.threads[0]!, s.threads[1]!];
    await s.support(s.people[0]!, from);
    await s.merge(from, into);
    const query = `mutation ($input: UnmergeIdeaInput!) { unmergeIdea(input: $input) { ${fields} } }`;
    await t.as(s.team).ask(query, { input: { threadId: from.id, reason, ...(tells && { tells }) } });
    const [event] = await t.db.$queryRaw<{ payload: { tells: string; changeId: number } }[]>`
      SELECT payload FROM outbox WHERE event = 'idea.status_changed' AND (payload ->> 'threadId')::int = ${from.id}
      ORDER BY id DESC LIMIT 1`;
    const unmerged = await t.db.outbox.findFirstOrThrow({
      where: { event: 'idea.unmerged', payload: { path: ['threadId'], equals: from.id } },
    });
    const {
      threadId: about,
      act,
      candidates,
    } = (await moderationOf(t.db, {
      ...{ eventId: '1', name: 'idea.unmerged', at: new Date().toISOString() },
      payload: unmerged.payload as Events['idea.unmerged'],
    })) ?? { threadId: null, act: null, candidates: null };
    // The author of the other idea hears of it too, unless nobody shall.
    const isTold = tells !== 'NOBODY';
    expect([about, act]).toEqual(isTold ? [into.id, 'UNMERGED'] : [null, null]);
    expect(candidates?.values ?? []).toEqual(isTold ? [into.authorId] : []);
    const change = await t.db.ideaChange.findUniqueOrThrow({ where: { id: event!.payload.changeId } });
    expect([change.threadId, change.fromKey, change.reason]).toEqual([from.id, 'duplicate', reason]);
    return event!.payload.tells;
  };
  expect([await told(), await told('AUTHOR'), await told('NOBODY')]).toEqual(['ALL', 'AUTHOR', 'NOBODY']);
});

describe('mergeIdea', () => {
  test('unites supporters and followers, each once, with the author of what was merged', async () => {
    const s = await scene(2, 3);
    const [from, into] = [s.threads[0]!, s.threads[1]!];
    const [both, one, other] = [s.people[0]!, s.people[1]!, s.people[2]!];
    for (const idea of [from, into]) await s.support(both, idea);
    await s.support(one, from);
    await s.support(other, into);
    // Whoever proposed an idea is not counted for it, whatever else they supported.
    await s.support({ id: into.authorId }, from);
    const reply = await buildAnswer(t.db, { threadId: from.id });
    await t.db.follow.createMany({
      data: [
        { memberId: one.id, kind: 'THREAD', subjectId: from.id },
        { memberId: other.id, kind: 'THREAD', subjectId: into.id, wanted: false },
        { memberId: other.id, kind: 'THREAD', subjectId: from.id },
      ],
    });
    expect((await s.merge(from, into)).__typename).toBe('Thread');
    expect(await counted(into)).toEqual(ids(both, one, other, { id: from.authorId }));
    expect(await counted(from)).toEqual(ids(both, one, { id: into.authorId }));
    const followers = await t.db.follow.findMany({ where: { kind: 'THREAD', subjectId: into.id } });
    expect(followers.map(({ memberId, wanted }) => [memberId, wanted]).sort()).toEqual(
      [
        [one.id, true],
        [other.id, false],
      ].sort(),
    );
    // It is still there to be read, with its replies, and says where it went.
    const read = `query ($number: Int!) { thread(number: $number) {
      number isClosed idea { isMerged status { key } takesSupport } duplicateOf { number }
      answers(first: 5) { edges { node { number } } } } }`;
    const { data } = await t.ask(read, { number: from.id });
    expect(data.thread).toMatchObject({
      number: from.id,
      isClosed: true,
      idea: { isMerged: true, status: { key: 'duplicate' }, takesSupport: false },
      duplicateOf: { number: into.id },
      answers: { edges: [{ node: { number: reply.id } }] },
    });
    const list = await t.ask(`{ ideas(first: 100, order: NEWEST) { edges { node { number } } } }`);
    const listed = list.data.ideas.edges.map((edge: { node: { number: number } }) => edge.node.number);
    expect(listed).toContain(into.id);
    expect(listed).not.toContain(from.id);
  });

  test('support for it is given and taken back where it went', async () => {
    const s = await scene(2, 2);
    const [from, into] = [s.threads[0]!, s.threads[1]!];
    const [early, late] = [s.people[0]!, s.people[1]!];
    await s.support(early, from);
    await s.merge(from, into);
    expect((await s.support(late, from)).code).toBe('CLOSED');
    expect((await s.withdraw(early, from)).code).toBe('CLOSED');
    expect((await s.withdraw(early, into)).__typename).toBe('Post');
    expect(await counted(into)).toEqual(ids({ id: from.authorId }));
    expect(await counted(from)).toEqual(ids(early));
  });

  test('support that came along is no fact a second time', async () => {
    const s = await scene(2, 1);
    const [from, into] = [s.threads[0]!, s.threads[1]!];
    await s.support(s.people[0]!, from);
    await s.merge(from, into);
    await t.mails();
    const facts = async (postId: number) => t.db.reputationFact.count({ where: { postId, kind: 'UPVOTE' } });
    expect(await facts(from.openingId)).toBe(1);
    expect(await facts(into.openingId)).toBe(0);
    await s.withdraw(s.people[0]!, into);
    await t.mails();
    expect(await facts(into.openingId)).toBe(0);
  });

  test('refuses what leads nowhere', async () => {
    const s = await scene(3, 0);
    const [a, b, c] = [s.threads[0]!, s.threads[1]!, s.threads[2]!];
    const question = await buildThread(t.db, { categoryId: s.category.id });
    expect((await s.merge(a, a)).code).toBe('NOT_PERMITTED');
    expect((await s.merge(a, question)).code).toBe('KIND_DOES_NOT_TAKE_THIS');
    await s.merge(a, b);
    expect((await s.merge(a, c)).code).toBe('NOT_PERMITTED');
    expect((await s.merge(c, a)).code).toBe('NOT_PERMITTED');
    await s.merge(b, c);
    expect((await s.unmerge(a)).code).toBe('NOT_PERMITTED');
    expect((await s.unmerge(c)).code).toBe('NOT_PERMITTED');
    expect((await t.db.thread.findUniqueOrThrow({ where: { id: a.id } })).duplicateOfId).toBe(c.id);
    await s.unmerge(b);
    expect((await t.db.thread.findUniqueOrThrow({ where: { id: a.id } })).duplicateOfId).toBe(b.id);
  });
});

test('unmergeIdea restores exactly what was, whatever happened to the other one meanwhile', async () => {
  const s = await scene(2, 4);
  const [from, into] = [s.threads[0]!, s.threads[1]!];
  const [both, gone, late] = [s.people[0]!, s.people[1]!, s.people[2]!];
  await s.support(both, from);
  await s.support(both, into);
  await s.support(gone, from);
  const set = `mutation ($threadId: Int!) { setIdeaStatus(input: {
    threadId: $threadId, statusKey: "planned", reason: "In the spring." }) { ${fields} } }`;
  await t.as(s.team).ask(set, { threadId: from.id });
  const state = async () => {
    const thread = await t.db.thread.findUniqueOrThrow({ where: { id: from.id } });
    const idea = await t.db.idea.findUniqueOrThrow({ where: { threadId: from.id } });
    return {
      thread: { ...thread, lastActivityAt: null },
      idea: { ...idea, trend: null },
      votes: await t.db.vote.findMany({ where: { postId: from.openingId }, orderBy: { id: 'asc' } }),
      follows: await t.db.follow.findMany({ where: { subjectId: from.id }, orderBy: { memberId: 'asc' } }),
    };
  };
  const before = await state();
  await s.merge(from, into);
  await s.support(late, into);
  await s.withdraw(both, into);
  await s.withdraw(gone, into);
  const refused = await t.as(s.team).ask(set, { threadId: from.id });
  expect(refused.data.setIdeaStatus.code).toBe('NOT_PERMITTED');
  expect((await s.unmerge(from)).__typename).toBe('Thread');
  expect(await state()).toEqual(before);
  expect(await counted(from)).toEqual(ids(both, gone));
  expect(await counted(into)).toEqual(ids(late));
  // History keeps all of it.
  const changes = await t.db.ideaChange.findMany({ where: { threadId: from.id }, orderBy: { id: 'asc' } });
  expect(changes.map(({ toKey }) => toKey)).toEqual(['planned', 'duplicate', 'planned']);
});

test('any sequence of support, withdrawals, merges and unmerges keeps one vote per member and idea, and the counters', async () => {
  const step = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ act: fc.constant('support' as const), who: fc.nat(3), idea: fc.nat(2) }),
    },
    {
      weight: 4,
      arbitrary: fc.record({ act: fc.constant('withdraw' as const), who: fc.nat(3), idea: fc.nat(2) }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ act: fc.constant('merge' as const), who: fc.nat(2), idea: fc.nat(2) }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ act: fc.constant('unmerge' as const), who: fc.nat(2), idea: fc.nat(2) }),
    },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const s = await scene(3, 4);
      const model = new Model(
        s.threads.map(({ authorId }) => authorId),
        s.people.map(({ id }) => id),
      );
      for (const { act, who, idea } of steps) {
        const into = s.threads[idea]!;
        if (act === 'support') {
          expect((await s.support(s.people[who]!, into)).__typename === 'Post').toBe(
            model.support(who, idea),
          );
        } else if (act === 'withdraw') {
          expect((await s.withdraw(s.people[who]!, into)).__typename === 'Post').toBe(
            model.withdraw(who, idea),
          );
        } else if (act === 'merge') {
          expect((await s.merge(s.threads[who]!, into)).__typename === 'Thread').toBe(model.merge(who, idea));
        } else {
          expect((await s.unmerge(into)).__typename === 'Thread').toBe(model.unmerge(idea));
        }
        for (const [n, thread] of s.threads.entries()) {
          expect(await counted(thread)).toEqual(model.counted(n));
        }
      }
    }),
    { numRuns: 20 },
  );
}, 240_000);

/** What must come out, told by sets: who gave support to each idea, what was carried where, who meant to go. */
class Model {
  readonly #authors: readonly number[];
  readonly #people: readonly number[];
  readonly #own: Set<number>[];
  readonly #carried: Map<number, number>[];
  /** Merges that stand, the oldest first, with those who took their support back since. */
  #merges: { from: number; into: number; left: Set<number> }[] = [];

  constructor(authors: readonly number[], people: readonly number[]) {
    this.#authors = authors;
    this.#people = people;
    this.#own = authors.map(() => new Set());
    this.#carried = authors.map(() => new Map());
  }

  #isMerged(idea: number) {
    return this.#merges.some(({ from }) => from === idea);
  }

  counted(idea: number): number[] {
    return [...this.#own[idea]!, ...this.#carried[idea]!.keys()].sort((a, b) => a - b);
  }

  support(who: number, idea: number): boolean {
    if (this.#isMerged(idea)) return false;
    const member = this.#people[who]!;
    if (!this.#carried[idea]!.has(member)) this.#own[idea]!.add(member);
    return true;
  }

  withdraw(who: number, idea: number): boolean {
    if (this.#isMerged(idea)) return false;
    const member = this.#people[who]!;
    const had = this.#own[idea]!.delete(member) || this.#carried[idea]!.delete(member);
    if (had) for (const merge of this.#merges) if (merge.into === idea) merge.left.add(member);
    return true;
  }

  merge(from: number, into: number): boolean {
    if (from === into || this.#isMerged(from) || this.#isMerged(into)) return false;
    const merge = { from, into, left: new Set<number>() };
    this.#merges.push(merge);
    this.#carry(merge);
    return true;
  }

  unmerge(idea: number): boolean {
    const merge = this.#merges.find(({ from }) => from === idea);
    if (!merge || this.#isMerged(merge.into)) return false;
    this.#merges = this.#merges.filter((one) => one !== merge);
    const carried = this.#carried[merge.into]!;
    for (const [member, from] of [...carried]) if (from === idea) carried.delete(member);
    for (const one of this.#merges) if (one.into === merge.into) this.#carry(one);
    return true;
  }

  #carry({ from, into, left }: { from: number; into: number; left: Set<number> }) {
    for (const member of [...this.counted(from), this.#authors[from]!]) {
      const there = this.#own[into]!.has(member) || this.#carried[into]!.has(member);
      if (member !== this.#authors[into] && !there && !left.has(member))
        this.#carried[into]!.set(member, from);
    }
  }
}

describe('at once', () => {
  test('50 supports and withdrawals leave exact counts, with a merge in between', async () => {
    const s = await scene(2, 50);
    const [from, into] = [s.threads[0]!, s.threads[1]!];
    for (const person of s.people.slice(0, 25)) await s.support(person, from);
    const acts = [
      ...s.people.slice(0, 25).map((person) => s.withdraw(person, from)),
      ...s.people.slice(25).map((person) => s.support(person, from)),
      s.merge(from, into),
      ...s.people.map((person) => s.support(person, into)),
    ];
    await Promise.all(acts);
    expect(await counted(into)).toEqual(ids(...s.people, { id: from.authorId }));
    const kept = await counted(from);
    await s.unmerge(from);
    expect(await counted(from)).toEqual(kept);
    expect((await counted(into)).length).toBeLessThanOrEqual(50);
  }, 60_000);
});
