import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkCounters } from '../../kernel/counters/index.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { verifyLedger } from '../reputation/index.ts';
import { findRings } from '../reputation/voting-cases/find-rings.ts';
import { findSeries } from '../reputation/voting-cases/find-series.ts';
import { digestImport } from './testing/digest-import.ts';
import { dumps, importAndKill, importInto, lineOf } from './testing/import-into.ts';

const folderOf = (name: string) => path.join(dumps!, name);

describe.skipIf(!dumps)('the three real communities', { timeout: 120_000 }, () => {
  let t: TestApi;
  beforeAll(async () => {
    t = await startTestApi();
  });
  afterAll(() => t.close());

  test('beer: every table with its history, counted as its README says', async () => {
    const { report, problems } = await importInto(t, folderOf('stackexchange-beer'));
    expect(report.site).toBe('beer.stackexchange.com');
    expect(lineOf(report, 'questions')).toEqual({ read: 591, written: 591, already: 0 });
    expect(lineOf(report, 'answers')).toEqual({ read: 1398, written: 1398, already: 0 });
    expect(lineOf(report, 'tag wikis')).toMatchObject({ read: 114 });
    expect(lineOf(report, 'other posts')).toEqual({
      read: 3,
      written: 0,
      already: 0,
      skipped: { 'no place for it: page of the site': 3 },
    });
    expect(lineOf(report, 'users')).toEqual({ read: 3948, written: 3948, already: 0 });
    expect(lineOf(report, 'comments')).toEqual({ read: 1860, written: 1860, already: 0 });
    expect(lineOf(report, 'votes')).toMatchObject({
      read: 10_798,
      written: 5078 + 3784 + 146 + 99 + 359 + 211 + 9 + 7,
      skipped: { 'post not in the dump': 802 },
    });
    expect(lineOf(report, 'badges')).toEqual({ read: 5571, written: 5571, already: 0 });
    expect(lineOf(report, 'post links')).toEqual({
      read: 93,
      written: 92,
      already: 0,
      skipped: { 'post not in the dump': 1 },
    });
    expect(lineOf(report, 'tags')).toEqual({ read: 133, written: 133, already: 0 });
    expect(lineOf(report, 'post history')).toMatchObject({ read: 5093 });
    expect(problems).toHaveLength(803);
    expect(problems).toContainEqual({
      file: 'Votes.xml',
      row: 46,
      id: 46,
      message: 'PostId 30 is not in the dump',
    });

    expect(await t.db.acceptance.count()).toBe(359);
    expect(await t.db.vote.count()).toBe(9107);
    expect(await t.db.follow.count()).toBe(211);
    expect(await t.db.badgeAward.count({ where: { cause: 'IMPORTED' } })).toBe(5571);
    const named = await t.db.badge.findMany({ where: { way: 'IMPORTED' } });
    expect(named.reduce((sum, { awardCount }) => sum + awardCount, 0)).toBe(5571);
    expect(named.find(({ importName }) => importName === 'Student')).toMatchObject({
      ...{ level: 'BRONZE', tagBased: false, formula: null },
    });
    expect(await t.db.threadLink.count({ where: { kind: 'DUPLICATE' } })).toBe(17);
    expect(await t.db.notification.count()).toBe(0);
    expect((await t.db.outbox.findMany()).map(({ event }) => event)).toEqual(['import.finished']);
    expect(await checkCounters(t.db)).toEqual([]);
  });

  test('beer: a question with everything that belongs to it', async () => {
    const { data } = await t.ask(`{ importedPath(path: "/questions/1/whatever") }`);
    const number = Number(/^\/t\/(\d+)\/what-is-a-citra-hop/.exec(data.importedPath)?.[1]);
    const asked = await t.ask(
      `query ($number: Int!) { thread(number: $number) {
        title kind solvedAt viewCount score answerCount language tags { name } author { displayName }
        opening { markdown html version origin { url site licence licenceUrl authorName authorUrl } }
        answers(first: 5) { edges { node { acceptedAt score upCount downCount path } } } } }`,
      { number },
    );
    expect(asked.data.thread).toMatchObject({
      title: 'What is a citra hop, and how does it differ from other hops?',
      kind: 'QUESTION',
      viewCount: 698,
      score: 17,
      answerCount: 1,
      language: 'en',
      tags: [{ name: 'hops' }],
      solvedAt: expect.any(String),
      opening: {
        markdown: expect.stringContaining('made with citra hops. What are citra hops? Why should I care'),
        version: 2,
        origin: {
          url: 'https://beer.stackexchange.com/questions/1',
          site: 'beer.stackexchange.com',
          licence: 'CC BY-SA 3.0',
          licenceUrl: 'https://creativecommons.org/licenses/by-sa/3.0/',
          authorName: asked.data.thread.author.displayName,
          authorUrl: 'https://beer.stackexchange.com/users/7',
        },
      },
    });
    const [answer] = asked.data.thread.answers.edges;
    expect(answer.node).toMatchObject({ acceptedAt: expect.any(String) });
    expect((await t.ask(`{ importedPath(path: "/a/4") }`)).data.importedPath).toBe(answer.node.path);

    const post = await t.db.post.findFirstOrThrow({ where: { threadId: number, role: 'OPENING' } });
    const revisions = await t.db.revision.findMany({
      where: { postId: post.id },
      orderBy: { version: 'asc' },
      include: { author: { include: { origins: true } } },
    });
    // The edit was suggested by user 8 and approved by user 7.
    expect(revisions.map(({ version, author }) => [version, author?.origins[0]?.url])).toEqual([
      [1, 'https://beer.stackexchange.com/users/7'],
      [2, 'https://beer.stackexchange.com/users/8'],
    ]);
    expect(revisions[1]).toMatchObject({
      markdown: post.markdown,
      reason: expect.stringContaining('citrate'),
    });
  });

  test('beer: members arrive with what their votes, acceptances, bounties and edits brought', async () => {
    const { members, differences } = await verifyLedger(t.db);
    expect(members).toBeGreaterThan(3948);
    expect(differences).toEqual([]);
    const facts = await t.db.reputationFact.groupBy({ by: ['kind'], _count: true });
    expect(Object.fromEntries(facts.map(({ kind, _count }) => [kind, _count]))).toMatchObject({
      ...{ ACCEPTANCE: 359, BOUNTY_OFFER: 9, BOUNTY_AWARD: 7 },
    });
    expect(await t.db.standing.count({ where: { balance: { gte: 200 } } })).toBeGreaterThan(50);
  });

  test('beer: the newest revision of every post equals it, and each has one for every version', async () => {
    const [broken] = await t.db.$queryRaw<{ count: bigint }[]>`
      SELECT count(*) FROM post p JOIN thread t ON t.id = p.thread_id
      LEFT JOIN revision r ON r.post_id = p.id AND r.version = p.version
      WHERE p.version > 1 AND (r.markdown IS DISTINCT FROM p.markdown OR (p.role = 'OPENING' AND r.title <> t.title)
        OR (SELECT count(*) FROM revision x WHERE x.post_id = p.id) <> p.version)`;
    expect(Number(broken!.count)).toBe(0);
    expect(await t.db.revision.count()).toBeGreaterThan(1000);
  });

  test('beer again: the same totals, and nothing is written', async () => {
    const before = await digestImport(t.databaseUrl);
    const { report } = await importInto(t, folderOf('stackexchange-beer'));
    for (const [name, { read, written }] of report.lines) {
      expect([name, read, written]).toEqual([name, lineOf(report, name).read, 0]);
    }
    expect(lineOf(report, 'votes')).toMatchObject({ read: 10_798, already: 9693 });
    expect(lineOf(report, 'post history').read).toBe(5093);
    expect(await digestImport(t.databaseUrl)).toEqual(before);
  });

  test('bicycles-meta beside it: no history, licences of its own, HTML that becomes Markdown', async () => {
    const { report } = await importInto(t, folderOf('stackexchange-bicycles-meta'));
    expect(lineOf(report, 'questions')).toEqual({ read: 453, written: 453, already: 0 });
    expect(lineOf(report, 'answers')).toEqual({ read: 971, written: 971, already: 0 });
    expect(lineOf(report, 'users')).toEqual({ read: 2551, written: 2551, already: 0 });
    expect(lineOf(report, 'comments')).toEqual({ read: 2448, written: 2448, already: 0 });
    expect(lineOf(report, 'votes')).toMatchObject({ read: 5671 });
    expect(lineOf(report, 'badges')).toEqual({ read: 6585, written: 6585, already: 0 });
    expect(lineOf(report, 'post links')).toMatchObject({ read: 189, written: 182 });
    expect(lineOf(report, 'tags')).toEqual({ read: 94, written: 94, already: 0 });
    expect(await t.db.acceptance.count()).toBe(359 + 157);
    expect(await t.db.badgeAward.count({ where: { cause: 'IMPORTED' } })).toBe(5571 + 6585);
    const licences = await t.db.postOrigin.groupBy({
      by: ['licence'],
      where: { url: { contains: 'bicycles.meta' } },
      orderBy: { licence: 'asc' },
    });
    expect(licences.map(({ licence }) => licence)).toEqual(['CC BY-SA 2.5', 'CC BY-SA 3.0', 'CC BY-SA 4.0']);
    expect(await t.db.postOrigin.count({ where: { communityWikiAt: { not: null } } })).toBeGreaterThan(89);
    expect(await checkCounters(t.db)).toEqual([]);
  });

  test('the nightly watch over votes finds nobody in them, on any night of their history', async () => {
    const [{ first, last, endorsed }] = (await t.db.$queryRaw<
      { first: number; last: number; endorsed: number }[]
    >`
      SELECT min(day) - '1970-01-01'::date AS first, max(day) - '1970-01-01'::date AS last, count(*)::int AS endorsed
      FROM reputation_fact WHERE kind IN ('UPVOTE', 'DOWNVOTE', 'ACCEPTANCE') AND actor_id IS NOT NULL`) as [
      { first: number; last: number; endorsed: number },
    ];
    // Dumps say who accepted an answer; who voted they do not say.
    expect(endorsed).toBeGreaterThan(359);
    expect(last - first).toBeGreaterThan(3000);
    for (let night = first; night <= last + 30; night += 30) {
      expect(await findSeries(t.db, night)).toEqual([]);
      expect(await findRings(t.db, night)).toEqual([]);
    }
  });

  test('with two communities an old path is the first one’s, unless it names the other', async () => {
    const lead = async (path: string) =>
      (await t.ask('query ($path: String!) { importedPath(path: $path) }', { path })).data.importedPath;
    const first = await lead('/q/2');
    expect(await lead('/q/2?site=beer.stackexchange.com')).toBe(first);
    const second = await lead('/q/2?site=bicycles.meta.stackexchange.com');
    expect(second).toMatch(/^\/t\/\d+\//);
    expect(second).not.toBe(first);
    expect(await lead('/q/2?site=unknown.example')).toBeNull();
    expect(await lead('/users/7')).toMatch(/^\/members\//);
    expect(await lead('/questions/tagged/hops')).toBe('/tags/hops');
    expect(await lead('/questions/tagged/no-such-tag')).toBeNull();
    expect(await lead('/q/99999999')).toBeNull();
  });
});

test.skipIf(!dumps)(
  'french-meta, killed again and again, is the same as without',
  async () => {
    const folder = folderOf('stackexchange-french-meta');
    const [calm, killed] = await Promise.all([startTestApi(), startTestApi()]);
    try {
      const { report } = await importInto(calm, folder);
      expect(lineOf(report, 'questions')).toEqual({ read: 274, written: 274, already: 0 });
      expect(lineOf(report, 'answers')).toEqual({ read: 487, written: 487, already: 0 });
      expect(lineOf(report, 'users')).toEqual({ read: 1703, written: 1703, already: 0 });
      expect(lineOf(report, 'comments')).toEqual({ read: 1305, written: 1305, already: 0 });
      expect(lineOf(report, 'votes')).toMatchObject({ read: 4349 });
      expect(lineOf(report, 'badges')).toEqual({ read: 4002, written: 4002, already: 0 });
      expect(lineOf(report, 'post links')).toMatchObject({ read: 134, written: 128 });
      expect(lineOf(report, 'tags')).toEqual({ read: 94, written: 94, already: 0 });
      expect(await calm.db.acceptance.count()).toBe(86);
      expect(await calm.db.badgeAward.count()).toBe(4002);
      expect(await calm.db.thread.count({ where: { language: 'fr' } })).toBeGreaterThan(60);
      expect(await calm.db.thread.count({ where: { language: 'en' } })).toBeGreaterThan(60);

      for (const [step, n] of [
        ['users', 1],
        ['answers', 1],
        ['votes', 1],
      ] as const) {
        expect(await importAndKill(killed, folder, step, n)).toBe(true);
        expect((await killed.db.importSource.findFirstOrThrow()).finishedAt).toBeNull();
      }
      const last = await importInto(killed, folder);
      expect(last.report.lines.get('users')).toMatchObject({ read: 1703, written: 0, already: 1703 });
      for (const [name, line] of report.lines) expect(last.report.lines.get(name)!.read).toBe(line.read);
      expect(await digestImport(killed.databaseUrl)).toEqual(await digestImport(calm.databaseUrl));
      expect(await checkCounters(killed.db)).toEqual([]);
    } finally {
      await Promise.all([calm.close(), killed.close()]);
    }
  },
  120_000,
);
