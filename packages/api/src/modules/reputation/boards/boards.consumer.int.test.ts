import { jobsFor, Prisma, type Reader } from '@embassy/database';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { listedCondition } from '../../../kernel/games-condition.ts';
import { buildAnswer, buildCategory, buildMember, buildThread } from '../../../testing/builders.ts';
import { drain } from '../../../testing/drain.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';
import { gamesShown, presets } from '../../trust/index.ts';
import { rebuildLedger } from '../ledger/rebuild-ledger.ts';
import { verifyLedger } from '../ledger/verify-ledger.ts';
import { judgeWhatIsDue, recordWhatHappened } from '../reputation.consumer.ts';
import { boardPage } from './board-page.ts';
import { recountBoardsOf } from './boards.consumer.ts';
import { highlights } from './highlights.ts';
import { markBoards, placesBetween } from './mark-boards.ts';
import { ownPlace } from './own-place.ts';
import { forgetOldBoards, rebuildBoards } from './recount-boards.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());
afterEach(async () => {
  // Whatever was done, the boards are what the ledger says.
  expect((await verifyLedger(t.db)).differences).toEqual([]);
});

const day = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * day);

type Asker = Pick<TestApi, 'ask'>;
type Topic = { category?: string; tag?: string; product?: string };

/** Who stands on a board, with place and points. */
async function board(topic: Topic = {}, { period = 'EVER', asker = t as Asker } = {}) {
  const { data } = await asker.ask(
    `query ($period: BoardPeriod!, $category: String, $tag: String, $product: String) {
      board(period: $period, category: $category, tag: $tag, product: $product) {
        places(first: 50) { edges { node { place points member { handle } } } }
      }
    }`,
    { period, ...topic },
  );
  return (
    data.board &&
    data.board.places.edges.map(
      ({ node }: { node: { place: number; points: number; member: { handle: string } } }) =>
        `${node.place} ${node.member.handle} ${node.points}`,
    )
  );
}

/** Votes by members made for it; each brings the author of an answer 10. */
async function voteFor(postId: number, votes: number, at = new Date()) {
  await t.db.vote.createMany({
    data: Array.from({ length: votes }, () => ({ postId, value: 1, castAt: at })),
  });
}

/** An answer by the member to a question of its own, with so many votes. */
async function helped(
  { id: authorId }: { id: number },
  votes: number,
  thread: Parameters<typeof buildThread>[1] = {},
  at?: Date,
) {
  const { id: threadId } = await buildThread(t.db, thread);
  const answer = await buildAnswer(t.db, { threadId, authorId });
  await voteFor(answer.id, votes, at);
  return answer;
}

/** A product and a category of its own, so that their boards have nobody else's points. */
async function setUp() {
  const product = await t.db.product.create({
    data: { slug: `p-${Math.random()}`, name: `Pump ${Math.random()}` },
  });
  const category = await buildCategory(t.db);
  const tag = await t.db.tag.create({ data: { name: `tag-${product.id}` } });
  return { product, category, tag, on: { productId: product.id, categoryId: category.id } };
}

describe('a board', () => {
  test('lists who earned most, with shared places, by what it was earned with', async () => {
    const { product, category, tag, on } = await setUp();
    const [first, tied, other] = [await buildMember(t.db), await buildMember(t.db), await buildMember(t.db)];
    await helped(first, 3, on);
    await helped(other, 2, on);
    const { threadId } = await helped(tied, 2, on);
    await helped(other, 4);
    await t.db.threadTag.create({ data: { threadId, tagId: tag.id } });
    await rebuildLedger(t.db);
    const places = [`1 ${first.handle} 30`, `2 ${other.handle} 20`, `2 ${tied.handle} 20`];
    expect(await board({ product: product.slug })).toEqual(places);
    expect(await board({ category: category.slug })).toEqual(places);
    expect(await board({ tag: tag.name })).toEqual([`1 ${tied.handle} 20`]);
    expect(await board()).toEqual(
      expect.arrayContaining([expect.stringMatching(`^\\d+ ${other.handle} 60$`)]),
    );
    for (const period of ['WEEK', 'MONTH', 'YEAR']) {
      expect(await board({ product: product.slug }, { period })).toEqual(places);
    }
    for (const absent of [{ category: 'absent' }, { tag: 'absent' }, { product: 'absent' }])
      expect(await board(absent)).toBeNull();
  });

  test('follows each vote at once, and what becomes of a thread', async () => {
    const { product, category, tag, on } = await setUp();
    const author = await buildMember(t.db);
    const { id, threadId } = await helped(author, 0, on);
    const voter = t.as(await buildMember(t.db));
    await voter.ask(`mutation { castVote(input: { postId: ${id}, value: UP }) { __typename } }`);
    await drain(t);
    expect(await board({ product: product.slug }, { period: 'WEEK' })).toEqual([`1 ${author.handle} 10`]);

    const moderator = t.as(await buildMember(t.db, { role: 'MODERATOR' }));
    const elsewhere = await buildCategory(t.db);
    const moved = await moderator.ask(
      `mutation { moveThread(input: { threadId: ${threadId}, categoryId: ${elsewhere.id}, reason: "It belongs there." }) { __typename ... on Error { message } } }`,
    );
    expect(moved.data.moveThread.__typename).not.toContain('Error');
    const { authorId } = await t.db.thread.findUniqueOrThrow({ where: { id: threadId } });
    const { id: openingId, version } = await t.db.post.findFirstOrThrow({
      where: { threadId, role: 'OPENING' },
    });
    const edited = await t
      .as({ id: authorId })
      .ask(
        `mutation { editPost(input: { postId: ${openingId}, version: ${version}, tags: ["${tag.name}"], markdown: "A text that is another one now, and long enough." }) { __typename ... on Error { message } } }`,
      );
    expect(edited.data?.editPost, JSON.stringify(edited)).toMatchObject({
      __typename: expect.not.stringContaining('Error'),
    });
    await drain(t);
    expect(await board({ category: category.slug })).toEqual([]);
    expect(await board({ category: elsewhere.slug })).toEqual([`1 ${author.handle} 10`]);
    expect(await board({ tag: tag.name })).toEqual([`1 ${author.handle} 10`]);

    await voter.ask(`mutation { withdrawVote(input: { postId: ${id} }) { __typename } }`);
    await drain(t);
    expect(await board({ category: elsewhere.slug })).toEqual([]);
  });

  test('misses nothing of a member who is judged while a thread moves, for the first time as well', async () => {
    const { category, on } = await setUp();
    const author = await buildMember(t.db);
    const answer = await helped(author, 1, on);
    await recordWhatHappened(t.db, { postId: answer.id });
    const elsewhere = await buildCategory(t.db);
    // It is judged by the category of before, and moves before that is written for good.
    let recounting: Promise<void> | undefined;
    const pausing: typeof t.db = Object.create(t.db, {
      $transaction: {
        value: (work: (tx: unknown) => Promise<unknown>) =>
          t.db.$transaction(async (tx) => {
            await work(tx);
            await t.db.thread.update({
              where: { id: answer.threadId },
              data: { categoryId: elsewhere.id },
            });
            recounting = recountBoardsOf(t.db, { threadIds: [answer.threadId] });
            await new Promise((resolve) => setTimeout(resolve, 300));
          }),
      },
    });
    await judgeWhatIsDue(pausing, { memberId: author.id });
    await recounting;
    expect(await board({ category: category.slug })).toEqual([]);
    expect(await board({ category: elsewhere.slug })).toEqual([`1 ${author.handle} 10`]);
    await drain(t);
  });

  test('is not counted anew for what is no topic: a title, a description, a synonym', async () => {
    const { tag, on } = await setUp();
    const { threadId } = await helped(await buildMember(t.db), 1, on);
    await drain(t);
    const { authorId } = await t.db.thread.findUniqueOrThrow({ where: { id: threadId } });
    const { id: openingId, version } = await t.db.post.findFirstOrThrow({
      where: { threadId, role: 'OPENING' },
    });
    const admin = t.as(await buildMember(t.db, { role: 'ADMIN' }));
    const done = [
      await t
        .as({ id: authorId })
        .ask(
          `mutation { editPost(input: { postId: ${openingId}, version: ${version}, title: "Why does the pump hum at night?" }) { __typename } }`,
        ),
      await admin.ask(
        `mutation { updateTag(input: { tagId: ${tag.id}, description: "About scale" }) { __typename } }`,
      ),
      await admin.ask(
        `mutation { addTagSynonym(input: { tagId: ${tag.id}, name: "scale-${tag.id}" }) { __typename } }`,
      ),
    ];
    expect(JSON.stringify(done)).not.toContain('Error');
    const events = await t.db.outbox.findMany({ orderBy: { id: 'asc' } });
    expect(events.map(({ event }) => event)).toEqual([
      ...['post.edited', 'thread.edited', 'tag.changed', 'tag.changed'],
    ]);
    const jobs = events.flatMap(({ id, event, payload, createdAt }) =>
      jobsFor({ eventId: id, name: event, payload, at: createdAt.toISOString() } as never),
    );
    expect(jobs.map(({ task }) => task)).not.toContain('reputation:boards');
    await drain(t);
  });

  test('has nobody on it who may not or does not want to, and knows one’s own place all the same', async () => {
    const { product, on } = await setUp();
    const rows = [
      await buildMember(t.db),
      await buildMember(t.db, { onBoards: false }),
      await buildMember(t.db, { showsStanding: false }),
      await buildMember(t.db, { role: 'AGENT' }),
      await buildMember(t.db, { suspendedUntil: ago(-3) }),
      await buildMember(t.db, { suspendedUntil: ago(3) }),
    ] as const;
    const [all, hidden, , agent, , served] = rows;
    for (const [i, member] of rows.entries()) await helped(member, i + 1, on);
    await rebuildLedger(t.db);
    expect(await board({ product: product.slug })).toEqual([`1 ${served.handle} 60`, `2 ${all.handle} 10`]);

    const yours = async (member: { id: number }) =>
      (
        await t.as(member).ask(
          `query ($product: String) { board(period: EVER, product: $product) {
            yours { place points toNext listed around { place points member { handle } } } } }`,
          { product: product.slug },
        )
      ).data.board.yours;
    expect(await yours(hidden)).toMatchObject({ place: 2, points: 20, toNext: 40, listed: false });
    expect((await yours(hidden)).around.map(({ place }: { place: number }) => place)).toEqual([1, 2]);
    expect(await yours(all)).toMatchObject({ place: 2, points: 10, toNext: 50, listed: true });
    expect(await yours(served)).toMatchObject({ place: 1, toNext: null });
    expect(await yours(agent)).toBeNull();
    expect(await yours(await buildMember(t.db))).toEqual({
      ...{ place: null, points: 0, toNext: null, listed: true, around: [] },
    });

    // The same that the rule says.
    const members = await t.db.$queryRaw<{ id: number; listed: boolean }[]>`
      SELECT id, ${Prisma.raw(listedCondition)} AS listed FROM member m WHERE id = ANY(${rows.map(({ id }) => id)}::int[])`;
    for (const { id, listed } of members) {
      const member = await t.db.member.findUniqueOrThrow({ where: { id } });
      const shown = gamesShown({ community: true, reader: null, now: new Date() }, member);
      expect(listed, member.handle).toBe(shown.listed);
    }
  });

  test('tells nothing of what its reader may not read', async () => {
    const { product, tag } = await setUp();
    const parent = await buildCategory(t.db);
    const child = await buildCategory(t.db, { parentId: parent.id });
    const secret = await buildCategory(t.db, { parentId: parent.id, readAudience: 'staff' });
    const author = await buildMember(t.db);
    const staff = t.as(await buildMember(t.db, { role: 'AGENT' }));
    await helped(author, 1, { categoryId: child.id });
    const hidden = await helped(author, 2, { categoryId: secret.id, productId: product.id });
    await t.db.threadTag.create({ data: { threadId: hidden.threadId, tagId: tag.id } });
    await rebuildLedger(t.db);
    for (const asker of [t, staff]) {
      expect(await board({ category: parent.slug }, { asker })).toEqual([`1 ${author.handle} 10`]);
      expect(await board({ product: product.slug }, { asker })).toEqual([]);
      expect(await board({ tag: tag.name }, { asker })).toEqual([]);
    }
    expect(await board({ category: secret.slug })).toBeNull();
    expect(await board({ category: secret.slug }, { asker: staff })).toEqual([`1 ${author.handle} 20`]);

    // Opened to all, it counts for all of them.
    const admin = t.as(await buildMember(t.db, { role: 'ADMIN' }));
    const opened = await admin.ask(
      `mutation ($input: UpdateCategoryInput!) { updateCategory(input: $input) { __typename ... on Error { message } } }`,
      { input: { categoryId: secret.id, readAudience: 'public' } },
    );
    expect(opened.data?.updateCategory, JSON.stringify(opened)).toMatchObject({ __typename: 'Category' });
    await drain(t);
    expect(await board({ tag: tag.name })).toEqual([`1 ${author.handle} 20`]);
    expect(await board({ category: parent.slug })).toEqual([`1 ${author.handle} 30`]);
  });

  test('is of its time, and what is over is forgotten', async () => {
    const { product, on } = await setUp();
    const author = await buildMember(t.db);
    const now = new Date('2026-03-04T12:00:00Z');
    // A Monday, the Sunday before it, the month before, the year before.
    for (const at of [
      '2026-03-02T00:00:00Z',
      '2026-03-01T23:59:59Z',
      '2026-02-28T10:00:00Z',
      '2025-12-31T10:00:00Z',
    ])
      await helped(author, 1, on, new Date(at));
    await rebuildLedger(t.db, { now });
    const of = async (period: 'WEEK' | 'MONTH' | 'YEAR' | 'EVER', at = now) =>
      (await boardPage(t.db, { topic: 'PRODUCT', topicId: product.id, period }, {}, at)).places.map(
        ({ points }) => points,
      );
    expect([await of('WEEK'), await of('MONTH'), await of('YEAR'), await of('EVER')]).toEqual([
      [10],
      [20],
      [30],
      [40],
    ]);
    expect(await of('WEEK', new Date('2026-03-09T00:00:00Z'))).toEqual([]);
    const before = await t.db.boardPoints.count();
    await forgetOldBoards(t.db, new Date('2027-01-01T00:00:00Z'));
    expect(await t.db.boardPoints.count()).toBeLessThan(before);
    expect([await of('YEAR'), await of('EVER')]).toEqual([[], [40]]);
    await rebuildBoards(t.db, new Date());
  });

  test('goes on from page to page, backwards as well, with the places of the whole', async () => {
    const { product, on } = await setUp();
    for (const votes of [3, 2, 2, 2, 1]) await helped(await buildMember(t.db), votes, on);
    await rebuildLedger(t.db);
    const at = { topic: 'PRODUCT', topicId: product.id, period: 'EVER' } as const;
    const first = await boardPage(t.db, at, { first: 3 }, new Date());
    const second = await boardPage(
      t.db,
      at,
      { first: 3, after: first.found.rows.at(-1)!.cursor },
      new Date(),
    );
    const back = await boardPage(t.db, at, { last: 3, before: second.found.rows[0]!.cursor }, new Date());
    expect([...first.places, ...second.places].map(({ place }) => place)).toEqual([1, 2, 2, 2, 5]);
    expect(back.places).toEqual(first.places);
  });

  test('is not there where no games are shown', async () => {
    const { product } = await setUp();
    const wantsNone = t.as(await buildMember(t.db, { seesGames: false }));
    const all = '{ board(period: EVER) { period } risingMembers { points } firstHelpers { newcomers } }';
    const none = { board: null, risingMembers: null, firstHelpers: null };
    expect((await wantsNone.ask(all)).data).toEqual(none);
    await t.db.rulebookVersion.create({ data: { version: 2, rulebook: presets.off } });
    try {
      expect((await t.ask(all)).data).toEqual(none);
      expect(await board({ product: product.slug })).toBeNull();
    } finally {
      await t.db.rulebookVersion.create({ data: { version: 3, rulebook: presets.embassy } });
    }
  });
});

test('who rises is measured by their own past; who helps first, by newcomers’ first questions', async () => {
  const [newcomer, expert, steady] = [
    await buildMember(t.db, { joinedAt: ago(5) }),
    await buildMember(t.db, { joinedAt: ago(900) }),
    await buildMember(t.db, { joinedAt: ago(900) }),
  ];
  await helped(newcomer, 4);
  await helped(expert, 12);
  await helped(expert, 16, {}, ago(45));
  await helped(steady, 5);
  await helped(steady, 12, {}, ago(45));
  await rebuildLedger(t.db);
  const { data } = await t.ask('{ risingMembers { place points usual member { handle } } }');
  const told = data.risingMembers.filter(({ member }: { member: { handle: string } }) =>
    [newcomer, expert, steady].some(({ handle }) => handle === member.handle),
  );
  expect(told).toEqual([
    { place: expect.any(Number), points: 40, usual: 0, member: { handle: newcomer.handle } },
    { place: expect.any(Number), points: 120, usual: 80, member: { handle: expert.handle } },
  ]);

  const helper = await buildMember(t.db);
  const [first, second] = [await buildMember(t.db), await buildMember(t.db)];
  const again = { authorId: first.id, createdAt: ago(20) };
  await helped(helper, 0, again);
  // Their second question, one that is old, one's own, and one that staff alone read.
  await helped(helper, 0, { authorId: first.id, createdAt: ago(10) });
  await helped(helper, 0, { createdAt: ago(60) });
  await helped(helper, 0, { authorId: helper.id, createdAt: ago(2) });
  await helped(helper, 0, { createdAt: ago(2), audience: 'staff' });
  await helped(helper, 0, { authorId: second.id, createdAt: ago(3) });
  await markBoards(t.db);
  const helpers = (await t.ask('{ firstHelpers { place newcomers member { handle } } }')).data.firstHelpers;
  const own = helpers.find(({ member }: { member: { handle: string } }) => member.handle === helper.handle);
  expect(own.newcomers).toBe(2);
  const more = helpers.filter(({ newcomers }: { newcomers: number }) => newcomers > 2).length;
  expect(own.place).toBe(more + 1);

  // Whoever does not want to be shown is left out at once, not in an hour.
  await t.db.member.update({ where: { id: helper.id }, data: { onBoards: false } });
  const left = (await t.ask('{ firstHelpers { member { handle } } risingMembers { place } }')).data;
  expect(JSON.stringify(left.firstHelpers)).not.toContain(helper.handle);
  expect(left.risingMembers.length).toBe(data.risingMembers.length);
});

test('places are those of the whole board, wherever the marks are', async () => {
  await t.db.$executeRaw`
    INSERT INTO member (handle, display_name, on_boards, suspended_until)
    SELECT 'marked-' || n, 'Marked', n % 10 <> 0, CASE n % 10 WHEN 1 THEN now() + interval '1 day' * (n % 3 - 1) END
    FROM generate_series(1, ${placesBetween * 5}::int) n`;
  const at = { topic: 'TAG', topicId: 2_000_001, period: 'MONTH' } as const;
  const now = new Date();
  // Few numbers of points, so that many share a place, also across marks.
  await t.db.$executeRaw`
    INSERT INTO board_points (member_id, topic, topic_id, period, since, points)
    SELECT id, 'TAG', ${at.topicId}, 'MONTH', date_trunc('month', now() AT TIME ZONE 'UTC')::date, 1 + id * 7919 % 13
    FROM member WHERE handle LIKE 'marked-%'`;
  try {
    await markBoards(t.db, now);
    expect(await t.db.boardMark.count({ where: { topicId: at.topicId } })).toBe(4);
    const truth = await t.db.$queryRaw<{ id: number; place: number }[]>`
      SELECT m.id, rank() OVER (ORDER BY b.points DESC)::int AS place
      FROM board_points b JOIN member m ON m.id = b.member_id
      WHERE b.topic_id = ${at.topicId} AND ${Prisma.raw(listedCondition)} ORDER BY b.points DESC, m.id DESC`;
    expect(truth.length).toBeGreaterThan(placesBetween * 4);
    const read: { id: number; place: number }[] = [];
    let after: string | undefined;
    do {
      const { found, places } = await boardPage(t.db, at, { first: 50, ...(after && { after }) }, now);
      read.push(...places.map(({ id, place }) => ({ id, place })));
      after = found.hasNextPage ? found.rows.at(-1)!.cursor : undefined;
    } while (after);
    expect(read).toEqual(truth);
    for (const { id, place } of [truth[0]!, truth[400]!, truth.at(-1)!])
      expect((await ownPlace(t.db, at, id, now)).place).toBe(place);
  } finally {
    await t.db.$executeRaw`DELETE FROM board_points WHERE topic_id = ${at.topicId}`;
  }
});

test('a board is read in its index, however many stand on it, by a bounded number of statements', async () => {
  await t.db.$executeRaw`
    INSERT INTO member (handle, display_name) SELECT 'many-' || n, 'Many' FROM generate_series(1, 20000) n`;
  // Beside the ledger, and taken back in the end: what is looked at is how they are found.
  const many = Prisma.sql`FROM member m CROSS JOIN generate_series(1, 5) topic WHERE m.handle LIKE 'many-%'`;
  await t.db.$executeRaw`INSERT INTO board_points (member_id, topic, topic_id, period, since, points)
    SELECT m.id, 'TAG', 1000000 + topic, 'EVER', '1970-01-01', 1 + m.id % 997 ${many}`;
  await t.db.$executeRaw`INSERT INTO board_points (member_id, topic, topic_id, period, since, points)
    SELECT m.id, 'ALL', 0, 'WEEK', date_trunc('week', now() AT TIME ZONE 'UTC')::date - topic * 7, 1 + m.id % 997 ${many} AND m.id % 20 = 0`;
  await t.db.$executeRaw`ANALYZE member, board_points`;
  const at = { topic: 'TAG', topicId: 1_000_001, period: 'EVER' } as const;
  const now = new Date();
  try {
    await markBoards(t.db, now);
    await t.db.$executeRaw`ANALYZE board_mark`;
    const { id } = await t.db.member.findFirstOrThrow({ where: { handle: 'many-12345' } });
    t.statements();
    const page = await boardPage(t.db, at, { first: 20 }, now);
    expect(page.places).toHaveLength(20);
    expect(t.statements().length).toBeLessThanOrEqual(4);
    expect((await ownPlace(t.db, at, id, now)).around).toHaveLength(5);
    expect(t.statements()).toHaveLength(5);
    for (const read of [
      (db: Reader) => boardPage(db, at, { first: 20 }, now),
      (db: Reader) => boardPage(db, at, { first: 20, after: page.found.rows.at(-1)!.cursor }, now),
      (db: Reader) => ownPlace(db, at, id, now),
      (db: Reader) => highlights(db, 'RISING', 20),
      (db: Reader) => highlights(db, 'FIRST_HELPER', 20),
    ]) {
      for (const { sql, plan } of await plansOf(read)) {
        expect(plan, sql).not.toMatch(
          /Seq Scan on (board_points|reputation_entry|reputation_fact|post|thread)\b/,
        );
      }
    }
    // Somebody far down costs as much as somebody at the top: their place is counted from a mark.
    for (const { sql, plan, rows } of await plansOf((db) => ownPlace(db, at, id, now), 'ANALYZE')) {
      expect(rows, `${sql}\n${plan}`).toBeLessThanOrEqual(2 * placesBetween);
    }
    // A page is so many steps in the index, whatever comes after it.
    const [first] = await plansOf((db) => boardPage(db, at, { first: 20 }, now));
    expect(first!.plan).toMatch(/Index (Only )?Scan using board_points_order/);
    expect(first!.plan).not.toContain('Sort');
  } finally {
    await t.db
      .$executeRaw`DELETE FROM board_points USING member m WHERE m.id = member_id AND m.handle LIKE 'many-%'`;
  }
});

/**
 * How PostgreSQL would do each statement that is asked, or did it: then with the most rows that a step had. The small
 * tables beside are not its reason to read all.
 */
async function plansOf(
  read: (db: Reader) => Promise<unknown>,
  how: 'ANALYZE' | 'COSTS' = 'COSTS',
): Promise<{ sql: string; plan: string; rows: number }[]> {
  const plans: { sql: string; plan: string; rows: number }[] = [];
  await t.db.$transaction(async (tx) => {
    const explaining = {
      $queryRaw: async (parts: TemplateStringsArray | Prisma.Sql, ...values: Prisma.Sql[]) => {
        const query = 'sql' in parts ? parts : Prisma.sql(parts, ...values);
        const lines = await tx.$queryRaw<{ 'QUERY PLAN': string }[]>(
          Prisma.sql`EXPLAIN (${Prisma.raw(how)}) ${query}`,
        );
        const plan = lines.map((line) => line['QUERY PLAN']).join('\n');
        const rows = [...plan.matchAll(/actual time=\S+ rows=([\d.]+) loops=(\d+)/g)].map(
          ([, each, loops]) => Number(each) * Number(loops),
        );
        plans.push({ sql: query.sql, plan, rows: Math.max(0, ...rows) });
        return tx.$queryRaw(query);
      },
    } as unknown as Reader;
    await read(explaining);
  });
  return plans;
}
