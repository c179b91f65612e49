import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  buildAnswer,
  buildCategory,
  buildComment,
  buildMember,
  buildThread,
} from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

const fields = '__typename ... on InvalidError { issues { field code } } ... on Error { code }';
const set = `mutation ($threadId: Int!, $statusKey: String!, $reason: String, $tells: IdeaTelling, $horizon: Horizon) {
  setIdeaStatus(input: { threadId: $threadId, statusKey: $statusKey, reason: $reason, tells: $tells, horizon: $horizon }) { ${fields} }
}`;
const credit = `mutation ($postId: Int, $commentId: Int) {
  creditForIdea(input: { postId: $postId, commentId: $commentId }) { ${fields} }
}`;
const uncredit = `mutation ($threadId: Int!, $memberId: Int!) {
  withdrawCreditForIdea(input: { threadId: $threadId, memberId: $memberId }) { ${fields} }
}`;
const merge = `mutation ($threadId: Int!, $intoThreadId: Int!) {
  mergeIdea(input: { threadId: $threadId, intoThreadId: $intoThreadId, reason: "The same." }) { ${fields} }
}`;
const unmerge = `mutation ($threadId: Int!) {
  unmergeIdea(input: { threadId: $threadId, reason: "Not the same." }) { ${fields} }
}`;
const points = async (memberId: number) => {
  const { _sum } = await t.db.reputationEntry.aggregate({
    where: { memberId, rule: 'SHIPPED' },
    _sum: { points: true },
  });
  return _sum.points ?? 0;
};
const contributors = async (number: number) => {
  const { data } = await t.ask(
    `query ($number: Int!) { thread(number: $number) { idea { contributors { part member { number } } } } }`,
    { number },
  );
  return data.thread.idea.contributors.map((one: { part: string; member: { number: number } }) => [
    one.part,
    one.member.number,
  ]);
};

describe('an idea that is shipped', () => {
  test('brings its author, those of merged ideas and the credited what the rulebook says, once, and takes it back with the status', async () => {
    const team = await buildMember(t.db, { role: 'PRODUCT_TEAM' });
    const category = await buildCategory(t.db);
    const idea = await buildThread(t.db, { kind: 'IDEA', categoryId: category.id });
    const same = await buildThread(t.db, { kind: 'IDEA', categoryId: category.id });
    const reply = await buildAnswer(t.db, { threadId: idea.id });
    const comment = await buildComment(t.db, { postId: idea.openingId });
    const ask = (document: string, variables: object) => t.as(team).ask(document, variables);
    await ask(merge, { threadId: same.id, intoThreadId: idea.id });
    await ask(credit, { commentId: comment.id });
    const shipped = { threadId: idea.id, statusKey: 'shipped', reason: 'In every Solo since May.' };
    await ask(set, shipped);
    await t.mails();
    // Credited after the day: it counts all the same.
    await ask(credit, { postId: reply.id });
    await ask(credit, { postId: reply.id });
    await t.mails();
    const all = [idea.authorId, same.authorId, comment.authorId, reply.authorId];
    expect(await Promise.all(all.map(points))).toEqual([50, 50, 15, 15]);
    expect(await contributors(idea.id)).toEqual([
      ['AUTHOR', idea.authorId],
      ['MERGED_AUTHOR', same.authorId],
      ['CREDITED', comment.authorId],
      ['CREDITED', reply.authorId],
    ]);
    await ask(uncredit, { threadId: idea.id, memberId: reply.authorId });
    await ask(unmerge, { threadId: same.id });
    await t.mails();
    expect(await Promise.all(all.map(points))).toEqual([50, 0, 15, 0]);
    for (const round of [1, 2]) {
      await ask(set, { threadId: idea.id, statusKey: 'in-progress', reason: `It came back, ${round}.` });
      await t.mails();
      expect(await Promise.all(all.map(points))).toEqual([0, 0, 0, 0]);
      expect((await t.db.idea.findUniqueOrThrow({ where: { threadId: idea.id } })).shippedAt).toBeNull();
      await ask(set, shipped);
      await t.mails();
      expect(await Promise.all(all.map(points))).toEqual([50, 0, 15, 0]);
    }
    expect(await t.db.ideaShipment.count({ where: { threadId: idea.id, withdrawnAt: null } })).toBe(2);
  });

  test('credits whose idea was merged into it as long as that one is in sight, at any remove', async () => {
    const team = await buildMember(t.db, { role: 'PRODUCT_TEAM' });
    const moderator = await buildMember(t.db, { role: 'MODERATOR' });
    const [idea, between, same] = [
      await buildThread(t.db, { kind: 'IDEA' }),
      await buildThread(t.db, { kind: 'IDEA' }),
      await buildThread(t.db, { kind: 'IDEA' }),
    ];
    const ask = (document: string, variables: object) => t.as(team).ask(document, variables);
    await ask(merge, { threadId: same.id, intoThreadId: between.id });
    await ask(merge, { threadId: between.id, intoThreadId: idea.id });
    const turn = async (act: 'hidePost' | 'unhidePost') => {
      const { data } = await t
        .as(moderator)
        .ask(
          `mutation ($postId: Int!) { ${act}(input: { postId: $postId, reason: "Not kind." }) { __typename ... on Error { code } } }`,
          { postId: same.openingId },
        );
      expect(data[act].code).toBeUndefined();
      await t.mails();
    };
    const all = [idea, between, same].map(({ authorId }) => authorId);
    // Hidden when it was shipped: its author is credited once it is back.
    await turn('hidePost');
    await ask(set, { threadId: idea.id, statusKey: 'shipped', reason: 'In every Solo since May.' });
    await t.mails();
    expect(await Promise.all(all.map(points))).toEqual([50, 50, 0]);
    for (const round of [1, 2]) {
      await turn('unhidePost');
      expect([round, ...(await Promise.all(all.map(points)))]).toEqual([round, 50, 50, 50]);
      expect((await contributors(idea.id)).map(([, member]: [string, number]) => member)).toEqual(all);
      await turn('hidePost');
      expect(await Promise.all(all.map(points))).toEqual([50, 50, 0]);
    }
    expect(await t.db.ideaShipment.count({ where: { threadId: idea.id, withdrawnAt: null } })).toBe(2);
  });

  test('credits what others added to an idea, and nothing else', async () => {
    const team = await buildMember(t.db, { role: 'PRODUCT_TEAM' });
    const idea = await buildThread(t.db, { kind: 'IDEA' });
    const own = await buildAnswer(t.db, { threadId: idea.id, authorId: idea.authorId });
    const answer = await buildAnswer(t.db);
    for (const postId of [own.id, idea.openingId, answer.id]) {
      const { data } = await t.as(team).ask(credit, { postId });
      expect(data.creditForIdea.code).toBe('KIND_DOES_NOT_TAKE_THIS');
    }
    expect((await t.as(team).ask(credit, {})).data.creditForIdea.issues).toMatchObject([
      { code: 'REQUIRED' },
    ]);
  });
});

test('the roadmap shows ideas where their status is, or where the brand put them', async () => {
  const team = await buildMember(t.db, { role: 'PRODUCT_TEAM' });
  const idea = await buildThread(t.db, { kind: 'IDEA' });
  const on = async (column: string) => {
    const { data } = await t.ask(`{ roadmap(column: ${column}, first: 50) { edges { node { number } } } }`);
    return data.roadmap.edges.some(({ node }: { node: { number: number } }) => node.number === idea.id);
  };
  const put = (variables: object) => t.as(team).ask(set, { threadId: idea.id, ...variables });
  await put({ statusKey: 'planned' });
  expect([await on('NOW'), await on('NEXT'), await on('LATER')]).toEqual([false, true, false]);
  await put({ statusKey: 'planned', horizon: 'LATER' });
  expect([await on('NEXT'), await on('LATER')]).toEqual([false, true]);
  // Nothing said of it leaves it there; a change of status alone as well.
  await put({ statusKey: 'in-progress' });
  expect([await on('NOW'), await on('LATER')]).toEqual([false, true]);
  await put({ statusKey: 'in-progress', horizon: null });
  expect([await on('NOW'), await on('LATER')]).toEqual([true, false]);
  await put({ statusKey: 'shipped' });
  expect([await on('NOW'), await on('SHIPPED')]).toEqual([false, true]);
  expect(await t.db.ideaChange.count({ where: { threadId: idea.id } })).toBe(3);
});

describe('who is told that an idea stands elsewhere', () => {
  const told = async (threadId: number) =>
    (
      await t.db.notification.findMany({
        where: { threadId, kind: 'IDEA' },
        select: { memberId: true },
        orderBy: { memberId: 'asc' },
      })
    ).map(({ memberId }) => memberId);

  test('is decided by whoever decides', async () => {
    const team = await buildMember(t.db, { role: 'PRODUCT_TEAM' });
    const idea = await buildThread(t.db, { kind: 'IDEA' });
    const [supporter, follower, muted] = [
      await buildMember(t.db),
      await buildMember(t.db),
      await buildMember(t.db),
    ];
    await t.db.vote.createMany({
      data: [supporter, muted].map(({ id }) => ({ postId: idea.openingId, memberId: id, value: 1 })),
    });
    await t.db.follow.createMany({
      data: [
        { memberId: follower.id, kind: 'THREAD', subjectId: idea.id },
        { memberId: muted.id, kind: 'THREAD', subjectId: idea.id, wanted: false },
      ],
    });
    const decide = async (statusKey: string, tells?: string) => {
      await t.as(team).ask(set, { threadId: idea.id, statusKey, tells });
      await t.mails();
      const found = await told(idea.id);
      await t.db.notification.deleteMany({ where: { threadId: idea.id } });
      return found;
    };
    expect(await decide('under-review', 'NOBODY')).toEqual([]);
    expect(await decide('planned', 'AUTHOR')).toEqual([idea.authorId]);
    expect(await decide('in-progress')).toEqual(
      [idea.authorId, supporter.id, follower.id].sort((a, b) => a - b),
    );
  });

  test('hears it in the inbox with the status, and by mail with the reason', async () => {
    const team = await buildMember(t.db, { role: 'PRODUCT_TEAM' });
    const author = await buildMember(t.db, {
      locale: 'sv',
      logins: { create: { id: 'sv-author', email: 'author@example.org', emailVerified: true, name: 'x' } },
    });
    const idea = await buildThread(t.db, {
      kind: 'IDEA',
      authorId: author.id,
      title: 'A quieter pump at night',
    });
    await t.as(team).ask(set, { threadId: idea.id, statusKey: 'planned', reason: 'It comes in spring.' });
    const mails = await t.mails();
    const mail = mails.find(({ to }) => to === 'author@example.org');
    expect(mail?.subject).toBe('Planerad: A quieter pump at night');
    expect(mail?.text).toContain('It comes in spring.');
    const { data } = await t.as(author).ask(`{ notifications(first: 1) { edges { node {
      kind title path ideaChange { reason status { key } } } } } }`);
    expect(data.notifications.edges[0].node).toMatchObject({
      kind: 'IDEA',
      title: 'A quieter pump at night',
      ideaChange: { reason: 'It comes in spring.', status: { key: 'planned' } },
    });
  });

  test('is told in parts where they are many, each once', async () => {
    const team = await buildMember(t.db, { role: 'PRODUCT_TEAM' });
    const idea = await buildThread(t.db, { kind: 'IDEA' });
    await t.db.$executeRaw`
      WITH fan AS (
        INSERT INTO member (handle, display_name) SELECT 'fan-' || n, 'Fan ' || n FROM generate_series(1, 1200) n RETURNING id
      )
      INSERT INTO vote (post_id, member_id, value) SELECT ${idea.openingId}::int, id, 1 FROM fan`;
    await t.as(team).ask(set, { threadId: idea.id, statusKey: 'planned' });
    await t.mails();
    expect(await told(idea.id)).toHaveLength(1201);
    const unread = await t.db.member.count({ where: { handle: { startsWith: 'fan-' }, unreadCount: 1 } });
    expect(unread).toBe(1200);
  });
});
