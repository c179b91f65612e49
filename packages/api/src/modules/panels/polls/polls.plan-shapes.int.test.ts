import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildMember } from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';
import { countPoll } from './count-poll.ts';
import { loadTexts } from './load-outcomes.ts';
import { ballotLength, sealBallot } from './seal-ballot.ts';

let t: TestApi;
let pollId: number;
let questionIds: number[];
const many = 100_000;

beforeAll(async () => {
  t = await startTestApi();
  const panel = await t.db.panel.create({
    data: {
      ...{ slug: 'many', name: 'Many', purpose: 'To ask many.', asked: 'A word.', createdById: 1 },
      createdAt: new Date(),
    },
  });
  const poll = await t.db.poll.create({
    data: {
      ...{ panelId: panel.id, title: 'How was it?', anonymous: true, results: 'AFTER_CLOSING' },
      ...{ createdAt: new Date(), opensAt: new Date(0), closesAt: new Date(1), countedAt: new Date() },
      answerCount: many,
      questions: {
        create: [
          { position: 0, kind: 'RANKING', text: 'In which order?', options: ['A', 'B', 'C', 'D'] },
          { position: 1, kind: 'TEXT', text: 'What else?' },
        ],
      },
    },
    include: { questions: { orderBy: { position: 'asc' } } },
  });
  pollId = poll.id;
  questionIds = poll.questions.map(({ id }) => id);
  await t.db.$executeRaw`
    INSERT INTO poll_tally (question_id, option, value, count)
    SELECT ${questionIds[0]}::int, o, v, 25000 FROM generate_series(0, 3) o, generate_series(1, 4) v
    UNION ALL SELECT ${questionIds[0]}::int, -1, 0, ${many}::int`;
  await t.db.$executeRaw`
    INSERT INTO poll_text (question_id, text) SELECT ${questionIds[1]}::int, 'Text ' || n FROM generate_series(1, ${many}::int) n`;
  await t.db.$executeRaw`
    WITH made AS (INSERT INTO member (handle, display_name) SELECT 'p' || n, 'P' || n FROM generate_series(1, ${many}::int) n RETURNING id)
    INSERT INTO poll_participation (poll_id, anonymous, member_id) SELECT ${pollId}::int, TRUE, id FROM made`;
  // Many others were asked as well.
  await t.db.$executeRaw`
    WITH other AS (
      INSERT INTO poll (panel_id, title, anonymous, results, created_at)
      SELECT ${panel.id}::int, 'Another one', FALSE, 'NEVER', now() RETURNING id
    ), asked AS (
      INSERT INTO poll_question (poll_id, position, kind, text)
      SELECT id, n, 'RATING', 'How was it?' FROM other, generate_series(1, 3000) n RETURNING id
    )
    INSERT INTO poll_tally (question_id, option, value, count) SELECT id, 0, v, 1 FROM asked, generate_series(1, 5) v`;
  await t.db.$executeRaw`ANALYZE`;
}, 120_000);
afterAll(() => t.close());

/** The plan of what Prisma asked last of a table. */
async function plansOf(table: string, ask: () => Promise<unknown>): Promise<string> {
  t.statements();
  await ask();
  const asked = t.statements().filter((sql) => sql.includes(`"${table}"`));
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.length).toBeLessThanOrEqual(2);
  const plans = await Promise.all(
    asked.map((sql) =>
      t.db.$queryRawUnsafe<{ 'QUERY PLAN': string }[]>(`EXPLAIN (GENERIC_PLAN) ${sql}`).catch(() => []),
    ),
  );
  return plans
    .flat()
    .map((line) => line['QUERY PLAN'])
    .join('\n');
}

test('what 100,000 answered is read from the counts, by index, in one statement for all questions', async () => {
  const team = await buildMember(t.db, { role: 'PRODUCT_TEAM' });
  await t.as(team).cookie();
  const query = `{ poll(number: ${pollId}) { viewerHasAnswered questions { outcome { answers options { label meanPlace } } } } }`;
  const ask = () => t.as(team).ask(query);
  const { data } = await ask();
  expect(data.poll.questions[0].outcome).toMatchObject({ answers: many });
  expect(await plansOf('poll_tally', ask)).not.toMatch(/Seq Scan on poll_t|Seq Scan on poll_p/);
  t.statements();
  await ask();
  expect(t.statements().filter((sql) => sql.includes('"poll_tally"'))).toHaveLength(1);
  expect(t.statements().some((sql) => /"(sealed_ballot|poll_text)"/.test(sql))).toBe(false);
});

test('texts are paged by index, each once', async () => {
  const plan = await plansOf('poll_text', () => loadTexts(t.db, questionIds[1]!));
  expect(plan).toMatch(/Index/);
  expect(plan).not.toMatch(/Sort|Seq Scan/);
  const seen: string[] = [];
  for (let after: string | null = null, turn = 0; turn < 5; turn++) {
    const page = await loadTexts(t.db, questionIds[1]!, after);
    seen.push(...page.texts);
    after = page.endCursor;
  }
  expect(new Set(seen).size).toBe(100);
});

test('a box of more ballots than are opened at once is counted whole, and each once', async () => {
  const cast = 1_203;
  const answers = [{ question: questionIds[0]!, picks: [0, 1, 2, 3], text: '' }];
  const texts = (n: number) => [...answers, { question: questionIds[1]!, picks: [], text: `Cast ${n}` }];
  await t.db.pollTally.deleteMany();
  await t.db.pollText.deleteMany();
  await t.db.poll.update({ where: { id: pollId }, data: { countedAt: null } });
  const length = ballotLength([{ kind: 'RANKING' }, { kind: 'TEXT' }]);
  await t.db.sealedBallot.createMany({
    data: Array.from({ length: cast }, (_, n) => ({
      pollId,
      sealed: new Uint8Array(sealBallot(t.settings.secret, { pollId, length, answers: texts(n) })),
    })),
  });
  await countPoll(t.services, { pollId });
  expect(
    await t.db.pollTally.findMany({ where: { option: { gte: 0 } }, orderBy: { option: 'asc' } }),
  ).toMatchObject([0, 1, 2, 3].map((option) => ({ option, value: option + 1, count: cast })));
  const written = await t.db.pollText.findMany({ select: { text: true } });
  expect(new Set(written.map(({ text }) => text)).size).toBe(cast);
  expect(await t.db.sealedBallot.count()).toBe(0);
});
