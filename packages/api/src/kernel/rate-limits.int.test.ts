import { createDatabase, type Database, type Member } from '@embassy/database';
import { createPostgresEngine } from '@embassy/search-indexer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi } from '../create-api.ts';
import { buildMember, buildThread } from '../testing/builders.ts';
import { createMemoryBlobStore } from '../testing/memory-blob-store.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';
import { LimitReached } from './errors/index.ts';
import { networkOf } from './network-of.ts';
import { forgiveLimit, limit, type RateLimit, rateLimits } from './rate-limits.ts';

let first: TestApi;
let otherDb: Database;
let second: ReturnType<typeof createApi>;

beforeAll(async () => {
  first = await startTestApi();
  // Another process: its own connections, its own instance, the same database.
  otherDb = createDatabase(first.databaseUrl, { connections: 3 });
  second = createApi({
    db: otherDb,
    settings: first.settings,
    blobs: createMemoryBlobStore(),
    search: createPostgresEngine(otherDb),
    onBug: (error) => {
      throw error;
    },
  });
});
afterAll(async () => {
  await otherDb.$disconnect();
  await first.close();
});

const { points } = rateLimits['sign in to account'];

describe('a limit', () => {
  test('lets exactly as many through as it says, also when all come at once to two processes', async () => {
    const tries = Array.from({ length: 3 * points }, (_, i) =>
      limit(i % 2 ? first.db : otherDb, 'sign in to account', 'everybody@example.org').then(
        () => 'through',
        (error) => (error instanceof LimitReached ? 'refused' : error),
      ),
    );
    const outcomes = await Promise.all(tries);
    expect(outcomes.filter((outcome) => outcome === 'through')).toHaveLength(points);
    expect(outcomes.filter((outcome) => outcome === 'refused')).toHaveLength(2 * points);
  });

  test('counts each key and each limit for itself, keeps no key in clear, and can be forgiven', async () => {
    const key = 'somebody@example.org';
    for (let i = 0; i < points; i++) await limit(first.db, 'sign in to account', key);
    await expect(limit(first.db, 'sign in to account', key)).rejects.toBeInstanceOf(LimitReached);
    await limit(first.db, 'sign in to account', 'another@example.org');
    await limit(first.db, 'mail to account', key);
    expect(JSON.stringify((await first.db.rateLimit.findMany()).map((row) => row.key))).not.toContain(
      'somebody',
    );
    await forgiveLimit(otherDb, 'sign in to account', key);
    await limit(first.db, 'sign in to account', key);
  });

  test('begins anew when its time is over', async () => {
    const key = 'later@example.org';
    for (let i = 0; i < points; i++) await limit(first.db, 'sign in to account', key);
    await first.db.rateLimit.updateMany({ data: { expire: BigInt(Date.now() - 1) } });
    await limit(first.db, 'sign in to account', key);
  });
});

describe('through GraphQL', () => {
  const ask = async (
    api: Pick<typeof second, 'handleGraphql'>,
    query: string,
    variables: object,
    cookie?: string,
  ) => {
    const request = new Request(`${first.settings.publicUrl}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: first.settings.publicUrl,
        ...(cookie && { cookie }),
      },
      body: JSON.stringify({ query, variables }),
    });
    return (await api.handleGraphql(request, { address: '203.0.113.9' })).json();
  };

  test('guessing at two servers counts as one', async () => {
    const query = /* GraphQL */ `
      mutation ($email: String!, $password: String!) {
        signIn(input: { email: $email, password: $password }) { ... on Error { code } ... on LimitReachedError { retryAfterSeconds } }
      }`;
    const codes: string[] = [];
    for (let i = 0; i < points + 2; i++) {
      const api = i % 2 ? first.api : second;
      const { data } = await ask(api, query, { email: 'guess@example.org', password: `guess number ${i}` });
      codes.push(data.signIn.code);
    }
    expect(codes).toEqual([...Array(points).fill('WRONG_CREDENTIALS'), 'LIMIT_REACHED', 'LIMIT_REACHED']);
  });

  test('posting at two servers counts as one, for each member', async () => {
    const [author, other]: Member[] = [await buildMember(first.db), await buildMember(first.db)];
    const query = /* GraphQL */ `
      mutation {
        addPost(input: { threadId: 0, markdown: "Descale it, then run two tanks of water." }) { ... on Error { code } }
      }`;
    const cookie = await first.as(author!).cookie();
    const codes = new Map<string, number>();
    for (let i = 0; i < rateLimits['add post'].points + 3; i++) {
      const { data } = await ask(i % 2 ? first.api : second, query, {}, cookie);
      codes.set(data.addPost.code, (codes.get(data.addPost.code) ?? 0) + 1);
    }
    expect(Object.fromEntries(codes)).toEqual({ NOT_FOUND: rateLimits['add post'].points, LIMIT_REACHED: 3 });
    const { data } = await ask(second, query, {}, await first.as(other!).cookie());
    expect(data.addPost.code).toBe('NOT_FOUND');
  });
});

describe('what is asked for while somebody reads or writes', () => {
  const useUp = (name: RateLimit, key: string | number) =>
    Promise.allSettled(Array.from({ length: rateLimits[name].points }, () => limit(first.db, name, key)));
  const search = '{ search(text: "pump") { totalCount } }';
  const similar = '{ similarThreads(title: "A pump that hums") { title } }';
  const codeOf = ({ errors }: { errors?: { extensions?: Record<string, unknown> }[] }) =>
    errors?.[0]?.extensions?.code;

  test('searches count for an address, or for the member who is signed in behind it', async () => {
    const member = first.as(await buildMember(first.db));
    expect(codeOf(await first.ask(search))).toBeUndefined();
    await useUp('search', '127.0.0.1');
    for (const query of [search, similar]) {
      expect(codeOf(await first.ask(query))).toBe('LIMIT_REACHED');
      expect(codeOf(await member.ask(query))).toBeUndefined();
    }
  });

  test('previews, drafts and follows count for the member', async () => {
    const member = await buildMember(first.db);
    const other = first.as(await buildMember(first.db));
    const as = first.as(member);
    const preview = '{ preview(markdown: "Hello") }';
    const draft =
      'mutation { saveDraft(input: { key: "new", data: { title: "Half" } }) { __typename ... on Error { code } } }';
    const follow = `mutation { follow(input: { kind: MEMBER, number: ${(await buildMember(first.db)).id} }) { __typename ... on Error { code } } }`;
    for (const name of ['preview', 'save draft', 'follow'] as const) await useUp(name, member.id);
    expect(codeOf(await as.ask(preview))).toBe('LIMIT_REACHED');
    expect((await as.ask(draft)).data.saveDraft.code).toBe('LIMIT_REACHED');
    expect((await as.ask(follow)).data.follow.code).toBe('LIMIT_REACHED');
    expect(codeOf(await other.ask(preview))).toBeUndefined();
    expect((await other.ask(draft)).data.saveDraft.code).toBeUndefined();
    expect((await other.ask(follow)).data.follow.code).toBeUndefined();
    expect(codeOf(await first.ask(preview))).toBe('SIGN_IN_FIRST');
  });

  test('views beyond the limit are answered alike and not counted', async () => {
    const { id } = await buildThread(first.db);
    const view = async (agent: string, address: string) => {
      const request = new Request(`${first.settings.publicUrl}/beacon`, {
        method: 'POST',
        headers: { 'user-agent': agent },
        body: JSON.stringify({ threadId: id }),
      });
      return (await first.api.handleBeacon(request, { address })).status;
    };
    expect(await view('Firefox', '203.0.113.77')).toBe(204);
    await useUp('view beacon', '203.0.113.77');
    expect(await view('Safari', '203.0.113.77')).toBe(204);
    expect(await view('Safari', '203.0.113.78')).toBe(204);
    await first.api.settled();
    expect((await first.db.thread.findUniqueOrThrow({ where: { id } })).viewCount).toBe(2);
  });
});

describe('what counts as one visitor', () => {
  test.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '20010db800010002/64'],
    ['2001:db8:1:2::9', '20010db800010002/64'],
    ['not an address', 'not an address'],
  ])('%s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
