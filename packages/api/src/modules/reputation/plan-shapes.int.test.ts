import type { Reader } from '@embassy/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { viewerFor } from '../../kernel/viewer.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { publishedRulebooks } from '../trust/index.ts';
import { heededKinds } from './facts/heeded-kinds.rules.ts';
import { recordFacts } from './facts/record-facts.ts';
import { waitingVotes } from './facts/waiting-votes.ts';
import { dayOf } from './judging/fact.ts';
import { judgeMembers } from './ledger/judge-members.ts';
import { expertiseOf } from './reading/expertise-of.ts';
import { ledgerPage } from './reading/ledger-page.ts';
import { reputationCurve } from './reading/reputation-curve.ts';
import { shownStanding } from './reading/shown-standings.ts';
import { explaining } from './testing/explaining.ts';
import { generateHistory } from './testing/generate-history.ts';
import { findRings } from './voting-cases/find-rings.ts';
import { findSeries } from './voting-cases/find-series.ts';

let t: TestApi;
let busiest: number;
const now = new Date();

beforeAll(async () => {
  t = await startTestApi();
  busiest = await generateHistory(t.db, { members: 2_000, facts: 40_000, days: 600 });
  await t.db.$executeRaw`ANALYZE`;
}, 120_000);
afterAll(() => t.close());

const visitor = viewerFor(null, '192.0.2.1');

/** What is looked at for what a page or a job asks. */
async function nodesOf(ask: (db: Reader) => Promise<unknown>): Promise<string[]> {
  const { reader, nodes } = explaining(t.db);
  await ask(reader);
  expect(nodes.length).toBeGreaterThan(0);
  return nodes;
}

/** Tables that grow with the community; none of them is ever read from end to end. */
const large = ['reputation_fact', 'reputation_entry', 'vote', 'member', 'standing', 'post', 'thread'];
const readsWhole = large.map((table) => `Seq Scan ${table}`);

const page =
  (more: object, own = false) =>
  (db: Reader) =>
    ledgerPage(db, { memberId: busiest, own }, more, { first: 20 });
const judge = (fromDay: string | null) => async (db: Reader) =>
  judgeMembers(db, [{ memberId: busiest, fromDay }], await publishedRulebooks(t.db));
const expertise = (about: 'tag' | 'product') => (db: Reader) =>
  expertiseOf(db, visitor, busiest, { about, count: 8 });
const today = dayOf(now.getTime());

test.each<[string, (db: Reader) => Promise<unknown>]>([
  [
    'the balances of a page',
    (db) => Promise.all([0, 1, 2].map((n) => shownStanding({ db, viewer: visitor }, busiest + n))),
  ],
  ['the ledger', page({})],
  ['one’s own ledger', page({}, true)],
  ['the ledger of one rule', page({ rule: 'UPVOTED' })],
  ['the ledger of some days', page({ since: new Date(+now - 9e9), before: now })],
  ['the curve', (db) => reputationCurve(db, busiest)],
  ['what somebody knows by tag', expertise('tag')],
  ['what somebody knows by product', expertise('product')],
  ['judging a member’s last days', judge(new Date(+now - 3e8).toISOString().slice(0, 10))],
  ['judging all of a member’s days', judge(null)],
  ['the nightly search for series', (db) => findSeries(db, today)],
  ['the nightly search for rings', (db) => findRings(db, today)],
  [
    'votes of new accounts that come of age',
    (db) => waitingVotes(db, [busiest, busiest + 1], { days: 2, tiers: ['newcomer'], now }),
  ],
  [
    'writing down what happened to a post',
    async (db) => {
      const post = await t.db.post.findFirstOrThrow({ where: { authorId: busiest } });
      const heeded = heededKinds(await publishedRulebooks(t.db));
      // Explained and not run: what an explained query would write is not written.
      return recordFacts(db, { postIds: [post.id] }, { now, heeded });
    },
  ],
])('%s reads by indexes', async (_name, ask) => {
  const nodes = await nodesOf(ask);
  expect(nodes.filter((node) => readsWhole.includes(node))).toEqual([]);
});

describe('a page of the ledger', () => {
  test.each<[string, object]>([
    ['of everything', {}],
    ['of one rule', { rule: 'UPVOTED' }],
  ])('%s is found in its order, without sorting what somebody has', async (_name, filter) => {
    expect(await nodesOf(page(filter))).not.toContain('Sort');
  });
});
