import { createDatabase, type Database } from '@embassy/database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../testing/clone-database.ts';
import { testSettings } from '../testing/test-api.ts';
import { personas } from './personas.ts';
import { seedDemo } from './seed-demo.ts';
import { story } from './story/story.ts';

let db: Database;
let drop: () => Promise<void>;
beforeAll(async () => {
  const clone = await cloneDatabase();
  db = createDatabase(clone.url, { connections: 8 });
  drop = clone.drop;
});
afterAll(async () => {
  await db.$disconnect();
  await drop();
});

const services = () => ({ db, settings: testSettings });
const rows = async () => ({
  members: await db.member.count(),
  // What is said in panels is beside the story's threads.
  threads: await db.thread.count({ where: { audience: { not: { startsWith: 'panel:' } } } }),
  posts: await db.post.count({ where: { thread: { audience: { not: { startsWith: 'panel:' } } } } }),
  comments: await db.comment.count(),
  votes: await db.vote.count(),
  searches: await db.searchedText.aggregate({ _sum: { searches: true, clicks: true } }),
  solved: await db.thread.count({ where: { solvedAt: { not: null } } }),
});

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);

test('an interrupted story is told to its end, and nothing of it twice', { timeout: 120_000 }, async () => {
  let steps = 0;
  const interrupted = seedDemo({
    ...services(),
    onProgress: () => {
      if (++steps === 120) throw new Error('The power went out.');
    },
  });
  await expect(interrupted).rejects.toThrow('The power went out.');

  expect(await seedDemo(services())).toBe(true);
  const answers = story.threads.flatMap((thread) => thread.answers);
  const told = await rows();
  expect(told).toMatchObject({
    members: story.members.length,
    threads: story.threads.length,
    posts: story.threads.length + answers.length,
    solved: answers.filter((answer) => answer.accepted).length,
  });
  expect(await db.badgeAward.count({ where: { cause: 'BY_HAND', citation: { not: '' } } })).toBe(
    story.honours.length,
  );
  const panel = await db.panel.findFirstOrThrow({ include: { polls: { orderBy: { opensAt: 'asc' } } } });
  expect(panel.memberCount).toBe(story.panels[0]!.members.length);
  expect(panel.polls).toMatchObject([
    { countedAt: expect.any(Date), answerCount: 11 },
    { anonymous: true, countedAt: null, answerCount: 9 },
  ]);
  expect(await db.login.count()).toBe(personas.length);
  expect(await db.report.count({ where: { state: 'OPEN' } })).toBe(story.reports.length);
  expect(await db.challengeEntry.count()).toBe(sumOf(story.challenges.map(({ entries }) => entries.length)));
  expect(await db.challenge.findMany({ orderBy: { id: 'asc' }, select: { toldPhase: true } })).toEqual([
    { toldPhase: 'RESULT' },
    { toldPhase: 'VOTE' },
  ]);
  expect(await db.challengeAward.count({ where: { withdrawnAt: null } })).toBe(2);
  // Two visitors of a day may by chance be taken for one.
  const { _sum } = await db.searchedText.aggregate({ _sum: { searches: true, clicked: true } });
  const searched = sumOf(story.searches.map(({ times }) => times));
  expect(_sum.searches).toBeGreaterThan(searched * 0.9);
  expect(_sum.searches).toBeLessThanOrEqual(searched);
  expect(_sum.clicked).toBeGreaterThan(sumOf(story.searches.map(({ opened }) => opened?.times ?? 0)) * 0.9);
  expect(await db.questionAvoided.count()).toBeGreaterThan(15);

  expect(await seedDemo(services())).toBe(false);
  expect(await rows()).toEqual(told);
});

test('a community with members of its own is left alone', async () => {
  await db.setting.deleteMany();
  const before = await rows();
  expect(await seedDemo(services())).toBe(false);
  expect(await rows()).toEqual(before);
});
