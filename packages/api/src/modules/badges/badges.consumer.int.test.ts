import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkCounters } from '../../kernel/counters/index.ts';
import { buildAnswer, buildMember, buildThread } from '../../testing/builders.ts';
import { drain } from '../../testing/drain.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { prepareBadges } from './definitions/prepare-badges.ts';
import { shippedBadges } from './definitions/shipped-badges.ts';
import { judgeEverybody } from './judging/judge-everybody.ts';
import { judgeHappening } from './judging/judge-happening.ts';

let t: TestApi;
let admin: Awaited<ReturnType<typeof buildMember>>;
beforeAll(async () => {
  t = await startTestApi();
  admin = await buildMember(t.db, { role: 'ADMIN' });
  await prepareBadges(t.db);
  await drain(t);
});
afterAll(async () => {
  expect(await miscounted(t)).toEqual([]);
  await t.close();
});

/** Builders make scores without votes: only what badges count is looked at. */
const miscounted = async ({ db }: TestApi) =>
  (await checkCounters(db)).filter(({ table }) => table === 'badge');

type Member = { id: number };
const day = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * day);

const mutate = async (member: Member, mutation: string, input: object, select = '__typename') => {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${select}
    ... on Error { code message } ... on InvalidError { issues { field code start end } } } }`;
  const { data, errors } = await t.as(member).ask(query, { input });
  return data?.[mutation] ?? errors;
};
const onBadge = '__typename ... on Badge { number key }';
const onAward = '__typename ... on BadgeAward { number badge { key } member { number } citation }';
const badges = async ({ id }: Member, cause?: 'EARNED' | 'LOOKED_BACK') =>
  (
    await t.db.badgeAward.findMany({
      where: { memberId: id, revokedAt: null, ...(cause && { cause }) },
      include: { badge: true },
      orderBy: { badge: { key: 'asc' } },
    })
  ).map(({ badge, postId }) => (postId === null ? badge.key : `${badge.key} ${postId}`));
const told = ({ id }: Member) => t.db.notification.count({ where: { memberId: id, kind: 'BADGE' } });
const voters = (count: number) => Promise.all(Array.from({ length: count }, () => buildMember(t.db)));
const vote = (member: Member, postId: number) => mutate(member, 'castVote', { postId, value: 'UP' });

describe('a badge is earned', () => {
  test('by what members do: once, however often it is judged, and they are told once of what comes together', async () => {
    const [asker, helper] = [await buildMember(t.db), await buildMember(t.db)];
    const { categoryId } = await buildThread(t.db);
    const question = { kind: 'QUESTION', categoryId, title: 'The pump hums and nothing flows', tags: [] };
    const markdown = 'It began on Sunday, after descaling as the booklet says.';
    const asked = await mutate(asker, 'createThread', { ...question, markdown });
    expect(asked).toEqual({ __typename: 'Thread' });
    await drain(t);
    expect(await badges(asker)).toEqual(['first-question']);

    const thread = await t.db.thread.findFirstOrThrow({ where: { authorId: asker.id } });
    await mutate(helper, 'addPost', {
      threadId: thread.id,
      markdown: 'Open the steam valve for ten seconds.',
    });
    const answer = await t.db.post.findFirstOrThrow({ where: { authorId: helper.id } });
    await mutate(asker, 'acceptAnswer', { postId: answer.id });
    await drain(t);
    await judgeHappening(t.db, { postId: answer.id });
    expect(await badges(asker)).toEqual(['first-question', 'loop-closed']);
    expect(await badges(helper)).toEqual([
      ...['first-answer', 'first-solution', `quick-fix ${answer.id}`, `warm-welcome ${answer.id}`],
    ]);
    expect(await told(helper)).toBe(1);
    const { data } = await t.as(helper).ask(`{ notifications(first: 3) { edges { node { kind path
      awards { badge { name(language: "sv") level } post { number } } } } } }`);
    const { node } = data.notifications.edges.find(
      ({ node }: { node: { kind: string } }) => node.kind === 'BADGE',
    );
    expect(node.path).toBe(`/members/${helper.handle}/badges`);
    expect(node.awards).toContainEqual({
      badge: { name: 'Snabb lösning', level: 'BRONZE' },
      post: { number: answer.id },
    });
  });

  test('by a post, again with each that earns it; it stays when the number falls, and hidden posts earn nothing', async () => {
    const author = await buildMember(t.db);
    const [first, second, hidden] = [
      await buildAnswer(t.db, { authorId: author.id }),
      await buildAnswer(t.db, { authorId: author.id }),
      await buildAnswer(t.db, { authorId: author.id, state: 'HIDDEN', score: 9 }),
    ];
    const five = await voters(5);
    for (const { id } of [first, second]) for (const voter of five) await vote(voter, id);
    await drain(t);
    await judgeHappening(t.db, { postId: hidden.id });
    const both = [`good-answer ${first.id}`, `good-answer ${second.id}`];
    const good = async () => (await badges(author)).filter((key) => key.startsWith('good-answer')).sort();
    expect(await good()).toEqual(both.sort());
    await mutate(five[0]!, 'withdrawVote', { postId: first.id });
    await drain(t);
    expect((await t.db.post.findUniqueOrThrow({ where: { id: first.id } })).score).toBe(4);
    expect(await good()).toEqual(both.sort());
    const badge = await t.db.badge.findUniqueOrThrow({ where: { key: 'good-answer' } });
    expect([badge.memberCount, badge.awardCount]).toEqual([1, 2]);
  });

  test('for an answer to what had waited, and where it had been quiet', async () => {
    const asker = await buildMember(t.db);
    const question = await buildThread(t.db, { authorId: asker.id, createdAt: ago(40) });
    await t.db.post.update({ where: { id: question.openingId }, data: { createdAt: ago(40) } });
    const late = await buildAnswer(t.db, { threadId: question.id, createdAt: ago(10) });
    const later = await buildAnswer(t.db, { threadId: question.id, score: 3, createdAt: ago(5) });
    await mutate(asker, 'acceptAnswer', { postId: late.id });
    await drain(t);
    await judgeHappening(t.db, { postId: later.id });
    expect(await badges({ id: late.authorId })).toEqual(
      expect.arrayContaining([`not-forgotten ${late.id}`, `rescue ${late.id}`]),
    );
    expect((await badges({ id: later.authorId })).join()).not.toMatch(/not-forgotten|rescue|quick-fix/);
  });

  test('by time alone, in the nightly pass', async () => {
    const member = await buildMember(t.db, { joinedAt: ago(366) });
    for (let n = 1; n <= 12; n++) await buildAnswer(t.db, { authorId: member.id, createdAt: ago(n * 20) });
    const others = await voters(3);
    await t.db.follow.createMany({
      data: others.map(({ id }) => ({ memberId: member.id, kind: 'MEMBER' as const, subjectId: id })),
    });
    await judgeEverybody(t.db);
    expect(await badges(member)).toEqual(['one-year', 'settled-in']);
    await judgeEverybody(t.db);
    expect(await badges(member)).toHaveLength(2);
    await drain(t);
    expect(await told(member)).toBe(1);
  });

  test('once by eight workers that judge it at the same time', async () => {
    const author = await buildMember(t.db);
    const answers: { id: number }[] = [];
    for (let n = 0; n < 3; n++) answers.push(await buildAnswer(t.db, { authorId: author.id, score: 6 }));
    await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        judgeHappening(t.db, n % 2 ? { memberId: author.id } : { postId: answers[n % 3]!.id }),
      ),
    );
    for (const { id } of answers) await judgeHappening(t.db, { postId: id });
    expect((await badges(author)).filter((key) => key.startsWith('good-answer'))).toHaveLength(3);
    expect((await badges(author)).filter((key) => key === 'first-answer')).toHaveLength(1);
    expect(await miscounted(t)).toEqual([]);
  });
});

describe('by hand', () => {
  const citation = 'For the evening on grinders in Malmö.';
  const give = async (key: string, handle: string, more: object = {}) => {
    const { id: number } = await t.db.badge.findUniqueOrThrow({ where: { key } });
    return mutate(admin, 'awardBadge', { number, handle, citation, ...more }, onAward);
  };

  test('an admin gives it with a citation, takes it away with a reason, and gives it anew', async () => {
    const member = await buildMember(t.db);
    const award = await give('honoured', `@${member.handle}`);
    expect(award).toMatchObject({ badge: { key: 'honoured' }, citation });
    expect(await give('honoured', member.handle)).toMatchObject({ code: 'ALREADY_DONE' });
    expect(await give('host', 'nobody-here')).toMatchObject({
      issues: [{ field: 'handle', code: 'UNKNOWN' }],
    });
    expect(await give('first-answer', member.handle)).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await give('host', member.handle, { citation: 'Short' })).toMatchObject({
      issues: [{ field: 'citation', code: 'TOO_SHORT' }],
    });
    await drain(t);
    expect(await told(member)).toBe(1);

    const revoke = (reason: string) =>
      mutate(admin, 'revokeBadgeAward', { number: award.number, reason }, onAward);
    expect(await revoke('')).toMatchObject({ code: 'INVALID' });
    expect(await revoke('Given to the wrong one.')).toMatchObject({ number: award.number });
    expect(await revoke('Given to the wrong one.')).toMatchObject({ code: 'ALREADY_DONE' });
    expect(await badges(member)).toEqual([]);
    expect(await give('honoured', member.handle)).toMatchObject({ badge: { key: 'honoured' } });
    const log = await t.db.auditEntry.findMany({ where: { subjectKind: 'badge', actorId: admin.id } });
    expect(log.map(({ action, reason }) => [action, reason])).toEqual([
      ['award badge', citation],
      ['revoke badge', 'Given to the wrong one.'],
      ['award badge', citation],
    ]);
  });

  test('the same request twice gives it once, and of two at once one is refused', async () => {
    const member = await buildMember(t.db);
    const idempotencyKey = 'the same key twice';
    const [one, again] = [
      await give('thank-you', member.handle, { idempotencyKey }),
      await give('thank-you', member.handle, { idempotencyKey }),
    ];
    expect(again.number).toBe(one.number);
    const both = await Promise.all([give('honoured', member.handle), give('honoured', member.handle)]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['BadgeAward', 'NotAllowedError']);
    expect(await badges(member)).toEqual(['honoured', 'thank-you']);
  });

  test('rows change by being revoked and in no other way', async () => {
    const award = await t.db.badgeAward.findFirstOrThrow({ where: { revokedAt: { not: null } } });
    const refused = 'only changes by being revoked';
    await expect(
      t.db.$executeRaw`UPDATE badge_award SET citation = 'Another' WHERE id = ${award.id}`,
    ).rejects.toThrow(refused);
    await expect(
      t.db.$executeRaw`UPDATE badge_award SET revoked_at = NULL WHERE id = ${award.id}`,
    ).rejects.toThrow(refused);
  });
});

test('an automatic badge that was revoked is not earned by the same again', async () => {
  const author = await buildMember(t.db);
  const answer = await buildAnswer(t.db, { authorId: author.id, score: 7 });
  await judgeHappening(t.db, { postId: answer.id });
  const award = await t.db.badgeAward.findFirstOrThrow({
    where: { memberId: author.id, badge: { key: 'good-answer' } },
  });
  await mutate(admin, 'revokeBadgeAward', { number: award.id, reason: 'Voted up by a ring.' });
  await judgeHappening(t.db, { postId: answer.id });
  const good = async () => (await badges(author)).filter((key) => key.startsWith('good-answer'));
  expect(await good()).toEqual([]);
  const another = await buildAnswer(t.db, { authorId: author.id, score: 7 });
  await judgeHappening(t.db, { postId: another.id });
  expect(await good()).toEqual([`good-answer ${another.id}`]);
});

describe('a badge of the brand’s own', () => {
  const own = {
    ...{ level: 'SILVER', way: 'MEMBER', repeats: false, icon: 'tip' },
    words: [{ language: 'en', name: 'Tea time', description: 'Wrote two tips.' }],
  };

  test('is refused where its formula is wrong, and says where', async () => {
    expect(await mutate(admin, 'createBadge', { ...own, formula: 'tips >= 2 && karma > 3' })).toMatchObject({
      issues: [{ field: 'formula', code: 'BAD_FORMAT', start: 13, end: 18 }],
    });
    expect(
      await mutate(admin, 'previewBadge', { way: 'POST', formula: 'isTip && tips > 3', repeats: true }),
    ).toMatchObject({ issues: [{ field: 'formula', start: 9, end: 13 }] });
    expect(await mutate(admin, 'createBadge', { ...own, formula: 'true', words: [] })).toMatchObject({
      issues: [{ field: 'name', code: 'REQUIRED' }],
    });
  });

  test('is given for what was before, to as many as the preview says, and nobody is told', async () => {
    const [two, one] = [await buildMember(t.db), await buildMember(t.db)];
    for (const { id } of [two, two, one]) await buildThread(t.db, { authorId: id, kind: 'TIP' });
    const formula = 'tips >= 2';
    const preview = await mutate(
      admin,
      'previewBadge',
      { way: 'MEMBER', formula, repeats: false },
      '__typename ... on BadgePreview { members awards examples { member { number } post { number } } }',
    );
    expect(preview).toMatchObject({ members: 1, awards: 1 });
    expect(preview.examples).toEqual([{ member: { number: two.id }, post: null }]);

    const made = await mutate(admin, 'createBadge', { ...own, formula }, onBadge);
    expect(made.key).toBe('tea-time');
    await drain(t);
    expect(await badges(two, 'LOOKED_BACK')).toEqual(['tea-time']);
    expect(await badges(one)).toEqual([]);
    expect(await told(two)).toBe(0);
    const { judgedAt, memberCount } = await t.db.badge.findUniqueOrThrow({ where: { id: made.number } });
    expect(judgedAt).not.toBeNull();
    expect(memberCount).toBe(1);

    // Another formula is judged anew, and told where that is wanted; who has it keeps it.
    await mutate(admin, 'updateBadge', { number: made.number, ...own, formula: 'tips == 1', tell: true });
    await drain(t);
    expect([await badges(two), await badges(one)]).toEqual([['tea-time'], ['tea-time']]);
    expect([await told(two), await told(one)]).toEqual([0, 1]);
  });

  test('for posts it is previewed and given for each, with examples that the admin may read', async () => {
    const author = await buildMember(t.db);
    const posts = [];
    for (let n = 0; n < 2; n++)
      posts.push((await buildThread(t.db, { authorId: author.id, kind: 'DISCUSSION' })).openingId);
    const rule = { way: 'POST', formula: `isDiscussion && score == 0 && others == 0`, repeats: true };
    const select = `__typename ... on BadgePreview { members awards examples { member { number } post { number } } }`;
    const preview = await mutate(admin, 'previewBadge', rule, select);
    expect(preview).toMatchObject({ members: 1, awards: 2 });
    expect(preview.examples[0]).toEqual({ member: { number: author.id }, post: { number: posts[1] } });
    expect(await mutate(admin, 'previewBadge', { ...rule, repeats: false }, select)).toMatchObject({
      awards: 1,
    });
    const made = await mutate(admin, 'createBadge', { ...own, ...rule }, onBadge);
    await drain(t);
    const given = await t.db.badgeAward.findMany({
      where: { badgeId: made.number },
      orderBy: { postId: 'asc' },
    });
    expect(given.map(({ postId }) => postId)).toEqual(posts);
    expect(await mutate(admin, 'previewBadge', { ...rule, number: made.number }, select)).toMatchObject({
      members: 0,
    });
  });

  test('is not seen while it is off, and on again it is given for what happened meanwhile', async () => {
    const { id: number } = await t.db.badge.findUniqueOrThrow({ where: { key: 'first-idea' } });
    const member = await buildMember(t.db);
    const seen = async () => (await t.ask(`{ badge(key: "first-idea") { memberCount } }`)).data.badge;
    await mutate(admin, 'switchBadge', { number, enabled: false });
    expect(await seen()).toBeNull();
    const { openingId } = await buildThread(t.db, { authorId: member.id, kind: 'IDEA' });
    await judgeHappening(t.db, { postId: openingId });
    expect(await badges(member)).toEqual([]);
    await mutate(admin, 'switchBadge', { number, enabled: true });
    await drain(t);
    expect(await badges(member)).toEqual(['first-idea']);
    expect(await told(member)).toBe(0);
    expect(await seen()).not.toBeNull();
  });

  test('what this program says of its own stays: only name and look are the brand’s', async () => {
    const { id: number } = await t.db.badge.findUniqueOrThrow({ where: { key: 'rescue' } });
    const words = [{ language: 'sv', name: 'Sista hoppet', description: '' }];
    await mutate(admin, 'updateBadge', { number, ...own, formula: 'true', icon: 'bell', words });
    await prepareBadges(t.db);
    const { formula, level, icon } = await t.db.badge.findUniqueOrThrow({ where: { key: 'rescue' } });
    expect([formula, level, icon]).toEqual(['daysWaited >= 30 && accepted', 'GOLD', 'bell']);
    const { data } = await t.ask(`{ badge(key: "rescue") { sv: name(language: "sv") en: name(language: "en")
      description(language: "sv") } }`);
    expect(data.badge).toEqual({
      ...{ sv: 'Sista hoppet', en: 'Rescue' },
      description: 'Löste en fråga som hade väntat i en månad.',
    });
  });
});

test('a community that is older than its badges gets them at a start, and nobody is told', async () => {
  const old = await startTestApi();
  try {
    const author = await buildMember(old.db);
    const answer = await buildAnswer(old.db, { authorId: author.id, score: 20 });
    await prepareBadges(old.db);
    // Whatever comes up before all is judged is as quiet.
    await judgeHappening(old.db, { postId: answer.id });
    await drain(old);
    const awards = await old.db.badgeAward.findMany({
      where: { memberId: author.id },
      include: { badge: true },
      orderBy: { badge: { key: 'asc' } },
    });
    expect(awards.map(({ badge }) => badge.key)).toEqual(
      expect.arrayContaining(['first-answer', 'good-answer', 'great-answer']),
    );
    expect(new Set(awards.map(({ cause }) => cause))).toEqual(new Set(['LOOKED_BACK']));
    expect(await old.db.notification.count()).toBe(0);
    expect(await old.db.badge.count({ where: { judgedAt: null } })).toBe(0);
    expect(await miscounted(old)).toEqual([]);
    const before = await old.db.badge.count();
    await prepareBadges(old.db);
    await drain(old);
    expect([before, await old.db.badgeAward.count({ where: { memberId: author.id } })]).toEqual([
      shippedBadges.length,
      awards.length,
    ]);
  } finally {
    await old.close();
  }
});
