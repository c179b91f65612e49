import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkCounters, rebuildCounters } from '../../src/kernel/counters/index.ts';
import { buildCategory, buildMember } from '../../src/testing/builders.ts';
import { startTestApi, type TestApi } from '../../src/testing/test-api.ts';

/*
 * Counters are kept by the actions of many rooms. Here members, a moderator and an admin do anything in any order, four
 * at a time, and afterwards every counter is what its rows say.
 */

let t: TestApi;
let askers: ReturnType<TestApi['as']>[];
let categoryIds: number[];
let productIds: number[];
const tags = ['noise', 'milk', 'crema', 'water'];

beforeAll(async () => {
  t = await startTestApi();
  askers = [];
  for (const role of ['MEMBER', 'MEMBER', 'AGENT', 'MODERATOR', 'ADMIN'] as const) {
    askers.push(t.as(await buildMember(t.db, { role })));
  }
  categoryIds = [];
  for (const readAudience of ['public', 'public', 'members', 'staff']) {
    categoryIds.push((await buildCategory(t.db, { readAudience })).id);
  }
  productIds = [];
  for (const slug of ['kvarn', 'kanna']) {
    productIds.push((await t.db.product.create({ data: { slug, name: slug } })).id);
  }
});
afterAll(() => t.close());

const mutations = [
  'createThread',
  'addPost',
  'addPost',
  'addComment',
  'editPost',
  'castVote',
  'castVote',
  'withdrawVote',
  'acceptAnswer',
  'withdrawAcceptance',
  'verifyAnswer',
  'withdrawVerification',
  'markAffected',
  'unmarkAffected',
  'deletePost',
  'undeletePost',
  'deleteComment',
  'undeleteComment',
  'hidePost',
  'unhidePost',
  'hideComment',
  'unhideComment',
  'moveThread',
  'mergeThread',
  'updateCategory',
  'mergeTag',
  'deleteTag',
] as const;

type Mutation = (typeof mutations)[number];
type Step = { mutation: Mutation; asker: number; one: number; other: number; flag: boolean };

const step: fc.Arbitrary<Step> = fc.record({
  mutation: fc.constantFrom(...mutations),
  asker: fc.nat(4),
  one: fc.nat(1_000),
  other: fc.nat(1_000),
  flag: fc.boolean(),
});

const of = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];

/** The input, when there is what it acts on. */
const on = (id: number | undefined, input: object) => (id === undefined ? undefined : input);

/** The input that a step asks for, out of what is there by now; nothing when there is nothing to act on. */
async function inputFor({ mutation, one, other, flag }: Step): Promise<object | undefined> {
  const ids = async (rows: Promise<{ id: number }[]>) => (await rows).map(({ id }) => id);
  const select = { id: true } as const;
  const postId = of(await ids(t.db.post.findMany({ select, orderBy: { id: 'desc' }, take: 30 })), one);
  const commentId = of(await ids(t.db.comment.findMany({ select, orderBy: { id: 'desc' }, take: 20 })), one);
  const threadIds = await ids(t.db.thread.findMany({ select, orderBy: { id: 'desc' }, take: 8 }));
  const threadId = of(threadIds, one);
  const categoryId = of(categoryIds, other)!;
  const reason = 'For good order.';
  const markdown = `Open the steam valve for ${one} seconds and try again.`;
  switch (mutation) {
    case 'createThread': {
      const title = `The pump hums for ${one} seconds`;
      const productId = flag ? of(productIds, other) : null;
      return {
        kind: 'QUESTION',
        categoryId,
        productId,
        title,
        markdown,
        tags: [of(tags, one), of(tags, other)],
      };
    }
    case 'addPost':
      return on(threadId, { threadId, markdown });
    case 'addComment':
      return on(postId, { postId, markdown });
    case 'editPost': {
      const post = postId && (await t.db.post.findUnique({ where: { id: postId } }));
      if (!post) return undefined;
      const opening = { tags: [of(tags, other)], productId: flag ? of(productIds, other) : null };
      return { postId, version: post.version, reason, ...(post.role === 'OPENING' ? opening : { markdown }) };
    }
    case 'castVote':
      return on(postId, { postId, value: flag ? 'UP' : 'DOWN' });
    case 'markAffected':
    case 'unmarkAffected':
      return on(threadId, { threadId });
    case 'moveThread':
      return on(threadId, { threadId, categoryId, reason });
    case 'mergeThread': {
      const intoThreadId = of(threadIds, other);
      return threadId && intoThreadId !== threadId && flag ? { threadId, intoThreadId, reason } : undefined;
    }
    case 'updateCategory':
      return { categoryId, readAudience: of(['public', 'public', 'members', 'staff'], one) };
    case 'mergeTag': {
      const tagIds = await ids(t.db.tag.findMany({ select, orderBy: { id: 'desc' } }));
      return flag && tagIds.length > 2
        ? { tagId: of(tagIds, one), intoTagId: of(tagIds, one + 1) }
        : undefined;
    }
    case 'deleteTag': {
      const tagIds = await ids(t.db.tag.findMany({ select, orderBy: { id: 'desc' } }));
      return flag && tagIds.length > 2 ? { tagId: of(tagIds, one) } : undefined;
    }
    case 'deleteComment':
    case 'undeleteComment':
    case 'hideComment':
    case 'unhideComment':
      return on(commentId, { commentId, reason });
    case 'deletePost':
    case 'undeletePost':
    case 'hidePost':
    case 'unhidePost':
      return on(postId, { postId, reason });
    default:
      return on(postId, { postId });
  }
}

async function run(one: Step): Promise<string | undefined> {
  const input = await inputFor(one);
  if (!input) return undefined;
  const { mutation } = one;
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`;
  const { data, errors } = await askers[one.asker]!.ask(query, { input });
  expect(errors).toBeUndefined();
  return data[mutation].__typename;
}

describe('counters', () => {
  test('are what the rows say, whatever members, moderators and admins did, four at a time', async () => {
    // What must have been allowed for the test to mean something.
    const needed: Mutation[] = [
      'createThread',
      'addPost',
      'addComment',
      'castVote',
      'deletePost',
      'hidePost',
      'editPost',
    ];
    const done = new Map<Mutation, number>();
    const anything = fc.asyncProperty(
      fc.array(step, { minLength: 40, maxLength: 60, size: 'max' }),
      async (steps) => {
        for (let n = 0; n < steps.length; n += 4) {
          const four = steps.slice(n, n + 4);
          const results = await Promise.all(four.map(run));
          four.forEach(({ mutation }, i) => {
            if (results[i] && !results[i].endsWith('Error'))
              done.set(mutation, (done.get(mutation) ?? 0) + 1);
          });
        }
        expect(await checkCounters(t.db)).toEqual([]);
        const newest = await t.db.$queryRaw<unknown[]>`
          SELECT p.id FROM post p JOIN LATERAL (
            SELECT version, markdown FROM revision r WHERE r.post_id = p.id ORDER BY version DESC LIMIT 1
          ) r ON true WHERE r.version <> p.version OR r.markdown <> p.markdown`;
        expect(newest).toEqual([]);
      },
    );
    // Chance decides what is allowed: as many rounds as it takes, within reason.
    const missing = () => needed.filter((mutation) => !done.has(mutation));
    for (let round = 0; round === 0 || (round < 5 && missing().length > 0); round++) {
      await fc.assert(anything, { numRuns: 6, endOnFailure: true });
    }
    expect(missing()).toEqual([]);
  }, 300_000);

  test('are put right by rebuilding, which leaves alone what is right', async () => {
    await t.db
      .$executeRaw`UPDATE post SET score = score + 3, comment_count = 7, accepted_at = now() WHERE id % 2 = 0`;
    await t.db.$executeRaw`UPDATE thread SET answer_count = -1, verified_at = now() WHERE id % 2 = 0`;
    await t.db.$executeRaw`UPDATE member SET answer_count = 99, unread_count = 5`;
    await t.db.$executeRaw`UPDATE category SET thread_count = 12`;
    await t.db.$executeRaw`UPDATE tag SET thread_count = 12`;
    const differences = await checkCounters(t.db);
    expect(new Set(differences.map(({ table }) => table))).toEqual(
      new Set(['post', 'thread', 'member', 'category', 'tag']),
    );
    expect(await rebuildCounters(t.db)).toBeGreaterThan(0);
    expect(await checkCounters(t.db)).toEqual([]);
    expect(await rebuildCounters(t.db)).toBe(0);
  });
});
