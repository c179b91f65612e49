import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkCounters, rebuildCounters } from '../../../kernel/counters/index.ts';
import { localIn } from '../../../kernel/local-time.ts';
import { buildMember } from '../../../testing/builders.ts';
import { drain } from '../../../testing/drain.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';
import { panelsPersonalData } from '../personal-data.ts';
import type { Answer } from './answers.rules.ts';
import { countPoll } from './count-poll.ts';
import { mindPolls, mixBox } from './mind-polls.ts';
import { leastAnonymous } from './poll-limits.ts';
import { tallyOf } from './tally.rules.ts';

let t: TestApi;
let team: { id: number };
beforeAll(async () => {
  t = await startTestApi();
  team = await buildMember(t.db, { role: 'PRODUCT_TEAM' });
});
afterAll(() => t.close());

const pollFields = `number answerCount standing viewerHasAnswered viewerMayAnswer viewerSeesResults
  questions { number kind viewerPicks viewerText outcome { answers mean options { label count points } texts { texts } } }`;
const pollShown = `... on Poll { ${pollFields} }`;
const mutate = async (as: Pick<TestApi, 'ask'>, name: string, input: object, shown = pollShown) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await as.ask(
    `mutation ($input: ${type}!) { ${name}(input: $input) {
      ${shown} ... on InvalidError { issues { field code } } ... on Error { code } } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  return data[name];
};
const pollFor = async (member: { id: number }, number: number) =>
  (await t.as(member).ask(`{ poll(number: ${number}) { ${pollFields} } }`)).data.poll;

const questions = [
  { kind: 'SINGLE', text: 'Which roast?', options: ['Light', 'Dark'] },
  { kind: 'MULTIPLE', text: 'Which cups?', options: ['Small', 'Large', 'Paper'], maximum: 2 },
  { kind: 'RANKING', text: 'In which order?', options: ['Taste', 'Price', 'Look'] },
  { kind: 'RATING', text: 'How was it?', options: ['Awful', 'Lovely'] },
  { kind: 'TEXT', text: 'What else?', required: false },
];
const local = (at: Date) => localIn(t.settings.timeZone, at);
const soon = () => local(new Date(Date.now() + 3_600_000));

/** A panel with so many members and an open poll of all five kinds. */
async function makePoll(more: object = {}, size: number = leastAnonymous) {
  const { number: panelId } = await mutate(
    t.as(team),
    'createPanel',
    { name: 'Test kitchen', purpose: 'To taste things first.', asked: 'An hour a month.' },
    '... on Panel { number }',
  );
  const members = await Promise.all(Array.from({ length: size }, () => buildMember(t.db)));
  await t.db.panelMember.createMany({
    data: members.map(({ id: memberId }) => ({
      ...{ panelId, memberId, byHand: true, invitedAt: new Date(), state: 'ACCEPTED' as const },
    })),
  });
  const input = { title: 'The winter roast', anonymous: true, results: 'AFTER_CLOSING', questions, ...more };
  const poll = await mutate(t.as(team), 'createPoll', { panelId, ...input });
  await mutate(t.as(team), 'schedulePoll', { pollId: poll.number, closesAt: soon() });
  const numbers = poll.questions.map(({ number }: { number: number }) => number) as number[];
  return { panelId, pollId: poll.number as number, members, numbers };
}
const ballot = (numbers: readonly number[], n: number, text = `Text ${n}`) => [
  { question: numbers[0], picks: [n % 2] },
  { question: numbers[1], picks: n % 2 ? [0, 2] : [1] },
  { question: numbers[2], picks: n % 2 ? [0, 1, 2] : [2, 0, 1] },
  { question: numbers[3], picks: [1 + (n % 5)] },
  ...(text ? [{ question: numbers[4], text }] : []),
];
const answer = (member: { id: number }, pollId: number, answers: object[]) =>
  mutate(t.as(member), 'answerPoll', { pollId, answers });
const close = async (pollId: number) => {
  await mutate(t.as(team), 'closePoll', { pollId });
  await drain(t);
};
const noticesOf = (pollId: number) =>
  t.db.notification.findMany({ where: { pollId }, select: { panelNotice: true, memberId: true } });

describe('a poll by name', () => {
  test('is answered in all five ways, changed until it closes, and counted as it is answered', async () => {
    const { pollId, numbers, members } = await makePoll({ anonymous: false, results: 'AFTER_ANSWERING' }, 2);
    const [one, two] = [members[0]!, members[1]!];
    await drain(t);
    expect(await noticesOf(pollId)).toHaveLength(2);
    expect((await pollFor(one, pollId)).viewerSeesResults).toBe(false);
    await answer(one, pollId, ballot(numbers, 1));
    await answer(two, pollId, ballot(numbers, 2));
    const changed = await answer(one, pollId, ballot(numbers, 3, 'Too sour'));
    expect(changed).toMatchObject({ answerCount: 2, viewerHasAnswered: true, viewerMayAnswer: true });
    expect(changed.questions.map(({ viewerPicks }: { viewerPicks: number[] }) => viewerPicks)).toEqual([
      [1],
      [0, 2],
      [0, 1, 2],
      [4],
      [],
    ]);
    expect(changed.questions[0].outcome).toMatchObject({ answers: 2, options: [{ count: 1 }, { count: 1 }] });
    expect(changed.questions[3].outcome.mean).toBe(3.5);
    expect([...changed.questions[4].outcome.texts.texts].sort()).toEqual(['Text 2', 'Too sour']);
    expect((await checkCounters(t.db)).filter(({ table }) => table === 'poll_tally')).toEqual([]);
    const counts = () => t.db.pollTally.findMany({ where: { question: { pollId }, count: { gt: 0 } } });
    const before = await counts();
    await t.db.pollTally.deleteMany({ where: { question: { pollId } } });
    expect(await rebuildCounters(t.db)).toBe(before.length);
    expect(new Set(await counts())).toEqual(new Set(before));
    expect(await t.db.pollTally.count({ where: { count: { lt: 0 } } })).toBe(0);
    await close(pollId);
    expect((await answer(one, pollId, ballot(numbers, 1))).code).toBe('CLOSED');
    expect((await noticesOf(pollId)).filter(({ panelNotice }) => panelNotice === 'RESULTS_OUT')).toHaveLength(
      2,
    );
  });

  test('answered anew by many at once counts what they said last, and nothing of before', async () => {
    const { pollId, numbers, members } = await makePoll({ anonymous: false }, 6);
    for (let round = 0; round < 3; round++) {
      const texts = round === 2 ? '' : undefined;
      await Promise.all(
        members.map((member, n) => answer(member, pollId, ballot(numbers, n + round * (n + 1), texts))),
      );
    }
    const [questions, responses, tallies] = await Promise.all([
      t.db.pollQuestion.findMany({ where: { pollId } }),
      t.db.pollResponse.findMany({ where: { pollId } }),
      t.db.pollTally.findMany({ where: { question: { pollId }, count: { not: 0 } } }),
    ]);
    const kinds = new Map(questions.map(({ id, kind }) => [id, kind]));
    const counted = tallyOf(
      kinds,
      responses.map(({ answers }) => answers as unknown as Answer[]),
    );
    const told = (all: { option: number; value: number; count: number }[], of: (one: never) => number) =>
      all.map((one) => `${of(one as never)} ${one.option} ${one.value} ${one.count}`).sort();
    expect(told(tallies, ({ questionId }: { questionId: number }) => questionId)).toEqual(
      told(counted, ({ question }: { question: number }) => question),
    );
    expect(await t.db.pollText.count({ where: { pollId } })).toBe(0);
  });

  test('shows the panel what was said it would, and the team all', async () => {
    const { pollId, numbers, members } = await makePoll({ anonymous: false, results: 'NEVER' }, 2);
    await answer(members[0]!, pollId, ballot(numbers, 1));
    await close(pollId);
    expect((await pollFor(members[0]!, pollId)).questions[0].outcome).toBeNull();
    expect((await pollFor(team, pollId)).questions[0].outcome.answers).toBe(1);
    expect((await noticesOf(pollId)).map(({ panelNotice }) => panelNotice)).not.toContain('RESULTS_OUT');
  });

  test('loses what a member answered when they leave the community, and its counts stay right', async () => {
    const { pollId, numbers, members } = await makePoll({ anonymous: false }, 2);
    for (const [n, member] of members.entries()) await answer(member, pollId, ballot(numbers, n));
    const exported = await panelsPersonalData.export(t.db, members[0]!.id);
    expect(exported).toMatchObject({ pollsAnswered: [{ pollId }], answersByName: [{ pollId }] });
    await t.db.$transaction((tx) =>
      panelsPersonalData.erase(tx, members[0]!.id, { keepPosts: true, now: new Date() }),
    );
    const shown = await pollFor(team, pollId);
    expect(shown.questions[0].outcome).toMatchObject({ answers: 1, options: [{ count: 0 }, { count: 1 }] });
    expect(shown.questions[4].outcome.texts.texts).toEqual(['Text 1']);
  });
});

describe('a poll', () => {
  test('is for those who are in its panel, and only while it is open', async () => {
    const { pollId, numbers, members, panelId } = await makePoll({}, 1);
    const answers = ballot(numbers, 1);
    const moderator = await buildMember(t.db, { role: 'MODERATOR' });
    for (const other of [await buildMember(t.db), team, moderator])
      expect((await answer(other, pollId, answers)).code).toBe('NOT_FOUND');
    expect(await pollFor(await buildMember(t.db), pollId)).toBeNull();
    await mutate(t.as(members[0]!), 'leavePanel', { panelId }, '... on Done { done }');
    expect((await answer(members[0]!, pollId, answers)).code).toBe('NOT_FOUND');
    expect(await t.db.pollParticipation.count({ where: { pollId } })).toBe(0);
  });

  test('opens and closes by the clock, and says so once', async () => {
    const { panelId, members } = await makePoll({}, 1);
    const input = {
      panelId,
      title: 'Later this week',
      anonymous: false,
      results: 'AFTER_CLOSING',
      questions,
    };
    const { number: pollId } = await mutate(t.as(team), 'createPoll', input);
    expect(await pollFor(members[0]!, pollId)).toBeNull();
    const hour = (n: number) => new Date(Date.now() + n * 3_600_000);
    const times = { opensAt: local(hour(1)), closesAt: local(hour(2)) };
    await mutate(t.as(team), 'schedulePoll', { pollId, ...times });
    expect(await pollFor(members[0]!, pollId)).toBeNull();
    await mindPolls(t.db);
    await drain(t);
    expect(await noticesOf(pollId)).toEqual([]);
    for (let n = 0; n < 2; n++) await mindPolls(t.db, hour(1.5));
    await drain(t);
    expect(await noticesOf(pollId)).toHaveLength(1);
    await t.db.poll.update({ where: { id: pollId }, data: { opensAt: hour(-2), closesAt: hour(-1) } });
    for (let n = 0; n < 2; n++) await mindPolls(t.db);
    await drain(t);
    expect((await t.db.poll.findUniqueOrThrow({ where: { id: pollId } })).countedAt).not.toBeNull();
  });

  test('is open from and to what the brand’s clock shows, also where clocks are set in between', async () => {
    const { panelId } = await makePoll({}, 1);
    const poll = { panelId, anonymous: false, results: 'AFTER_CLOSING', questions };
    const { number: pollId } = await mutate(t.as(team), 'createPoll', {
      ...poll,
      title: 'When is midnight?',
    });
    const between = async (opensAt: string, closesAt: string) => {
      const { issues } = await mutate(t.as(team), 'schedulePoll', { pollId, opensAt, closesAt });
      const row = await t.db.poll.findUniqueOrThrow({ where: { id: pollId } });
      return issues ?? [row.opensAt?.toISOString(), row.closesAt?.toISOString()];
    };
    const summer = ['2040-03-24T00:00', '2040-03-26T00:00'] as const;
    expect(await between(...summer)).toEqual(['2040-03-23T23:00:00.000Z', '2040-03-25T22:00:00.000Z']);
    await t.db.brand.upsert({
      where: { id: 1 },
      create: { id: 1, timeZone: 'America/New_York' },
      update: { timeZone: 'America/New_York' },
    });
    expect(await between(...summer)).toEqual(['2040-03-24T04:00:00.000Z', '2040-03-26T04:00:00.000Z']);
    expect(await between('2040-02-30T00:00', '2040-03-26T00:00')).toEqual([
      { field: 'opensAt', code: 'BAD_FORMAT' },
    ]);
    await t.db.brand.deleteMany();
  });

  test('stays as it was asked once it was opened', async () => {
    const { pollId } = await makePoll({}, 1);
    const input = { pollId, title: 'Something else', anonymous: true, results: 'NEVER', questions };
    expect((await mutate(t.as(team), 'updatePoll', input)).code).toBe('NOT_PERMITTED');
    expect((await mutate(t.as(team), 'deletePoll', { pollId }, '... on Done { done }')).code).toBe(
      'NOT_PERMITTED',
    );
  });
});

describe('an anonymous poll', () => {
  test('counts one ballot of a member who sends it twenty times at once', async () => {
    const { pollId, numbers, members } = await makePoll();
    const sent = await Promise.all(
      Array.from({ length: 20 }, (_, n) => answer(members[0]!, pollId, ballot(numbers, n))),
    );
    expect(sent.filter(({ code }) => code === undefined)).toHaveLength(1);
    expect(sent.filter(({ code }) => code === 'ALREADY_DONE')).toHaveLength(19);
    expect(await t.db.sealedBallot.count({ where: { pollId } })).toBe(1);
    expect(await t.db.poll.findUniqueOrThrow({ where: { id: pollId } })).toMatchObject({ answerCount: 1 });
  });

  test('says nothing before it is counted, then all to the panel and the team, and keeps no ballot', async () => {
    const { pollId, numbers, members } = await makePoll();
    for (const [n, member] of members.entries()) await answer(member, pollId, ballot(numbers, n));
    for (const reader of [members[0]!, team]) {
      const open = await pollFor(reader, pollId);
      expect(open.viewerSeesResults).toBe(false);
      expect(open.questions.map(({ outcome }: { outcome: object }) => outcome)).toEqual(Array(5).fill(null));
    }
    await close(pollId);
    expect(await t.db.sealedBallot.count({ where: { pollId } })).toBe(0);
    for (const reader of [members[0]!, team]) {
      const { questions: asked } = await pollFor(reader, pollId);
      expect(asked[0].outcome).toMatchObject({ answers: 5, options: [{ count: 3 }, { count: 2 }] });
      expect(asked[3].outcome.mean).toBe(3);
      const { texts } = asked[4].outcome.texts;
      expect([...texts].sort()).toEqual([0, 1, 2, 3, 4].map((n) => `Text ${n}`));
    }
    await countPoll(t.services, { pollId });
    expect((await pollFor(team, pollId)).questions[0].outcome.answers).toBe(5);
  });

  test('with too few answers is destroyed unread', async () => {
    const { pollId, numbers, members } = await makePoll();
    for (const member of members.slice(1)) await answer(member, pollId, ballot(numbers, 1));
    await close(pollId);
    expect(await t.db.poll.findUniqueOrThrow({ where: { id: pollId } })).toMatchObject({ destroyed: true });
    expect((await pollFor(team, pollId)).questions[0].outcome).toBeNull();
    expect(await t.db.sealedBallot.count({ where: { pollId } })).toBe(0);
    expect(await t.db.pollTally.count({ where: { questionId: { in: numbers } } })).toBe(0);
    expect((await noticesOf(pollId)).map(({ panelNotice }) => panelNotice)).not.toContain('RESULTS_OUT');
  });

  test('keeps its promise from the first answer on, whoever writes to the database', async () => {
    const { pollId, numbers, members } = await makePoll();
    const name = () => t.db.$executeRaw`UPDATE poll SET anonymous = FALSE WHERE id = ${pollId}`;
    const member = members[0]!;
    await answer(member, pollId, ballot(numbers, 1));
    await expect(name()).rejects.toThrow(/foreign key|restrict/i);
    await expect(
      t.db.$executeRaw`INSERT INTO poll_response (poll_id, member_id, answers, answered_at)
        VALUES (${pollId}, ${member.id}, '[]', now())`,
    ).rejects.toThrow(/foreign key/i);
    await expect(
      t.db.$executeRaw`INSERT INTO poll_text (question_id, poll_id, member_id, text)
        VALUES (${numbers[4]}, ${pollId}, ${member.id}, 'x')`,
    ).rejects.toThrow(/foreign key/i);
    await expect(
      t.db.$executeRaw`UPDATE poll SET results = 'AFTER_ANSWERING' WHERE id = ${pollId}`,
    ).rejects.toThrow(/check/i);
  });
});

describe('who answered what anonymously', () => {
  const texts = ['aardvark', 'buffalo', 'caribou', 'dormouse', 'elephant', 'flamingo', 'gazelle', 'hedgehog'];

  type Column = { table: string; column: string };
  const query = <Row>(sql: string) => t.db.$queryRawUnsafe<Row[]>(sql);
  const columnsOf = () =>
    query<Column>(`SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
      WHERE table_schema IN ('public', 'graphile_worker') AND table_name <> 'search_word'`);

  /** Every row of every table, with where it lies and who wrote it, as text. */
  async function everything() {
    const tables = [...new Set((await columnsOf()).map(({ table }) => table))];
    const rows: { table: string; xmin: string; row: string }[] = [];
    for (const table of tables) {
      const [schema] = await query<{ schema: string }>(
        `SELECT n.nspname::text AS schema FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE c.relname = '${table}' AND c.relkind = 'r' LIMIT 1`,
      );
      if (!schema) continue;
      rows.push(
        ...(await query<{ table: string; xmin: string; row: string }>(
          `SELECT '${table}' AS "table", x.xmin::text AS xmin, x::text AS row FROM "${schema.schema}"."${table}" x`,
        )),
      );
    }
    return rows;
  }

  async function answered() {
    const made = await makePoll({}, texts.length);
    for (const [n, member] of made.members.entries())
      await answer(member, made.pollId, ballot(made.numbers, n, texts[n]));
    return made;
  }

  test('stands nowhere while the box is closed: not one answer can be read', async () => {
    await answered();
    await drain(t);
    const all = await everything();
    expect(all.length).toBeGreaterThan(100);
    for (const text of texts) expect(all.filter(({ row }) => row.includes(text))).toEqual([]);
    const lengths = await query<{ length: number }>(
      'SELECT DISTINCT length(sealed) AS length FROM sealed_ballot',
    );
    // One length for each poll: those of this file ask the same.
    expect(lengths).toHaveLength(1);
  });

  test('cannot be told from who wrote the rows, where they lie, when or in which order', async () => {
    const { pollId, numbers, members } = await answered();
    await mixBox(t.db, pollId);
    const ids = `(${members.map(({ id }) => id).join(',')})`;
    const alike = await query(`SELECT b.id FROM sealed_ballot b WHERE b.poll_id = ${pollId}
      AND b.xmin IN (SELECT xmin FROM poll_participation WHERE poll_id = ${pollId})`);
    expect(alike).toEqual([]);
    await close(pollId);
    const written = await query<{ text: string; xmin: string; place: string }>(
      `SELECT text, xmin::text, ctid::text AS place FROM poll_text WHERE question_id = ${numbers[4]} ORDER BY ctid`,
    );
    expect(written).toHaveLength(texts.length);
    // All were written by one transaction, which wrote nothing that names one of the members.
    const [xmin, ...others] = new Set(written.map((one) => one.xmin));
    expect(others).toEqual([]);
    const all = await everything();
    const participants = await query<{ xmin: string }>(
      `SELECT xmin::text FROM poll_participation WHERE poll_id = ${pollId} AND member_id IN ${ids}`,
    );
    expect(participants).toHaveLength(texts.length);
    expect(participants.map((one) => one.xmin)).not.toContain(xmin);
    // A text stands in its own row alone: in no event, job, notice, log, audit or search row.
    for (const text of texts) {
      const rows = all.filter(({ row }) => row.includes(text));
      expect(rows.map(({ table }) => table)).toEqual(['poll_text']);
      expect(rows[0]!.row).toMatch(/^\([0-9a-f-]{36},\d+,,,\w+\)$/);
    }
    // Nothing else that was written of a ballot has a time, an order, or somebody.
    const columns = (await columnsOf()).filter(({ table }) =>
      ['poll_participation', 'sealed_ballot', 'poll_tally'].includes(table),
    );
    expect(columns.map(({ table, column }) => `${table}.${column}`).sort()).toEqual([
      'poll_participation.anonymous',
      'poll_participation.member_id',
      'poll_participation.poll_id',
      'poll_tally.count',
      'poll_tally.option',
      'poll_tally.question_id',
      'poll_tally.value',
      'sealed_ballot.anonymous',
      'sealed_ballot.id',
      'sealed_ballot.mixed',
      'sealed_ballot.poll_id',
      'sealed_ballot.sealed',
    ]);
  });

  test('is guessed no better than by chance from the order of the rows', async () => {
    // Each poll is a guess at every member: the n-th who answered wrote the n-th text. By chance one of eight is right.
    let right = 0;
    const polls = 4;
    for (let n = 0; n < polls; n++) {
      const { pollId, numbers, members } = await answered();
      await close(pollId);
      const byPlace = await query<{ text: string }>(
        `SELECT text FROM poll_text WHERE question_id = ${numbers[4]} ORDER BY ctid`,
      );
      const byOrder = await query<{ id: number }>(
        `SELECT member_id AS id FROM poll_participation WHERE poll_id = ${pollId} ORDER BY xmin::text::bigint`,
      );
      right += byOrder.filter(
        ({ id }, place) => byPlace[place]!.text === texts[members.findIndex((member) => member.id === id)],
      ).length;
    }
    // Of 32 guesses 4 are right by chance; 16 would be six deviations too many.
    expect(right).toBeLessThan(16);
  });
});

test('a file says what came out, to the team alone, and no formula is among it', async () => {
  const { pollId, numbers, members } = await makePoll();
  for (const [n, member] of members.entries()) await answer(member, pollId, ballot(numbers, n, '=SUM(A1)'));
  const get = async (member: { id: number } | null, file = '.csv', of = pollId) => {
    const headers: Record<string, string> = member ? { cookie: await t.as(member).cookie() } : {};
    const request = new Request(`http://embassy.test/exports/polls/${of}${file}`, { headers });
    return t.api.handlePollExport(request, { address: '192.0.2.1' });
  };
  expect((await get(team)).status).toBe(404);
  await close(pollId);
  const moderator = await buildMember(t.db, { role: 'MODERATOR' });
  for (const other of [null, members[0]!, moderator]) expect((await get(other)).status).toBe(404);
  const csv = await (await get(team)).text();
  expect(csv).toContain('Which roast?,SINGLE,Light,3,0.6');
  expect(csv).toContain("'=SUM(A1)");
  const json = JSON.parse(await (await get(team, '.json')).text());
  expect(json.questions[4].texts).toHaveLength(5);
  expect((await get(team, '-answers.csv')).status).toBe(404);

  const named = await makePoll({ anonymous: false }, 1);
  await answer(named.members[0]!, named.pollId, ballot(named.numbers, 1, '@SUM(A1)'));
  expect((await get(named.members[0]!, '-answers.csv', named.pollId)).status).toBe(404);
  const rows = (await (await get(team, '-answers.csv', named.pollId)).text()).split('\r\n');
  expect(rows[1]).toContain("Dark,Small > Paper,Taste > Price > Look,2,'@SUM(A1)");
});
