import { afterAll, beforeAll, expect, test } from 'vitest';
import { localIn } from '../../kernel/local-time.ts';
import { buildPanel, buildPoll } from '../../testing/build-panel.ts';
import { buildMember } from '../../testing/builders.ts';
import { drain } from '../../testing/drain.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { mindPolls } from './polls/mind-polls.ts';

let t: TestApi;
let team: { id: number };
beforeAll(async () => {
  t = await startTestApi();
  team = await buildMember(t.db, { role: 'PRODUCT_TEAM' });
});
afterAll(() => t.close());

const mutate = async (as: { id: number }, name: string, input: object) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await t.as(as).ask(
    `mutation ($input: ${type}!) { ${name}(input: $input) {
      __typename ... on InvalidError { issues { field code } } ... on Error { code } } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  return data[name];
};
const days = (n: number) => new Date(Date.now() + n * 86_400_000);

test.each([
  ['whose term is over', { endsAt: days(-1) }],
  ['that was archived', { archivedAt: days(-1) }],
])('a panel %s asks nobody, and says of no poll that it waits', async (_is, over) => {
  const { panelId, slug, members } = await buildPanel(t.db);
  const { pollId, numbers } = await buildPoll(t.db, { panelId, anonymous: false });
  const member = members[0]!;
  const shown = async () =>
    (
      await t
        .as(member)
        .ask(`{ panel(slug: "${slug}") { waitingPollCount } poll(number: ${pollId}) { viewerMayAnswer } }`)
    ).data;
  const notices = () => t.db.notification.count({ where: { memberId: member.id } });
  const answers = [{ question: numbers[0], picks: [1] }];
  expect(await shown()).toEqual({ panel: { waitingPollCount: 1 }, poll: { viewerMayAnswer: true } });

  await t.db.panel.update({ where: { id: panelId }, data: over });
  await mindPolls(t.db);
  await drain(t);
  expect(await notices()).toBe(0);
  expect(await shown()).toEqual({ panel: { waitingPollCount: 0 }, poll: { viewerMayAnswer: false } });
  expect((await mutate(member, 'answerPoll', { pollId, answers })).code).toBe('CLOSED');

  // It goes on: now they are asked.
  await t.db.panel.update({ where: { id: panelId }, data: { endsAt: null, archivedAt: null } });
  await mindPolls(t.db);
  await drain(t);
  expect(await notices()).toBe(1);
  expect((await mutate(member, 'answerPoll', { pollId, answers })).__typename).toBe('Poll');
});

test('a panel that ended before the notice of a poll was written tells nobody of it', async () => {
  const { panelId, members } = await buildPanel(t.db);
  await buildPoll(t.db, { panelId, anonymous: false });
  await mindPolls(t.db);
  await t.db.panel.update({ where: { id: panelId }, data: { endsAt: new Date() } });
  await drain(t);
  expect(await t.db.notification.count({ where: { memberId: members[0]!.id } })).toBe(0);
});

test('a poll is open no longer than its panel goes on', async () => {
  const { panelId } = await buildPanel(t.db, { endsAt: days(3) });
  const { pollId } = await buildPoll(t.db, { panelId, anonymous: false });
  const until = (closesAt: Date) =>
    mutate(team, 'schedulePoll', { pollId, closesAt: localIn(t.settings.timeZone, closesAt) });
  expect((await until(days(4))).issues).toEqual([{ field: 'closesAt', code: 'NOT_PERMITTED' }]);
  expect((await until(days(2))).__typename).toBe('Poll');
});

test('in a space nobody but moderators begins threads from the moment on that its panel is over', async () => {
  const { panelId, categoryId, members } = await buildPanel(t.db, { endsAt: days(3) });
  const member = members[0]!;
  const moderator = await buildMember(t.db, { role: 'MODERATOR' });
  const begin = (as: { id: number }) =>
    mutate(as, 'createThread', {
      ...{ kind: 'QUESTION', categoryId, title: 'One more thing to be said', tags: [] },
      markdown: 'Before it all ends, this is what I think of it.',
    });
  /** Who begins a thread there, and what the page of the space offers them. */
  const stands = () =>
    Promise.all(
      [member, team, moderator].map(async (one) => {
        const { viewerMayPost } = (
          await t.as(one).ask(`{ categories { number viewerMayPost } }`)
        ).data.categories.find(({ number }: { number: number }) => number === categoryId);
        const begun = await begin(one);
        expect(begun.__typename === 'Thread').toBe(viewerMayPost);
        return viewerMayPost;
      }),
    );
  const end = (endsAt: Date | null) => t.db.panel.update({ where: { id: panelId }, data: { endsAt } });
  expect(await stands()).toEqual([true, true, true]);
  // No job has run: the clock alone decides.
  await end(new Date());
  expect(await stands()).toEqual([false, false, true]);
  const said = { name: 'Test kitchen', purpose: 'To taste things first.', asked: 'An hour a month.' };
  await mutate(team, 'updatePanel', {
    panelId,
    ...said,
    endsAt: localIn(t.settings.timeZone, days(9)),
    membersSeen: 'TEAM',
  });
  expect(await stands()).toEqual([true, true, true]);
  await mutate(team, 'archivePanel', { panelId, archived: true });
  expect(await stands()).toEqual([false, false, true]);
  // One that was archived and goes on is as open as its term says.
  await end(days(-1));
  await mutate(team, 'archivePanel', { panelId, archived: false });
  expect(await stands()).toEqual([false, false, true]);
  await end(null);
  expect(await stands()).toEqual([true, true, true]);
}, 60_000);

test('what was begun in a space is answered by those who are in its panel also after its end, and by nobody else', async () => {
  const { panelId, categoryId, members } = await buildPanel(t.db, { size: 2 });
  const stranger = await buildMember(t.db);
  const { number: threadId } = (
    await t
      .as(members[0]!)
      .ask(
        `mutation ($input: CreateThreadInput!) { createThread(input: $input) { ... on Thread { number } } }`,
        {
          input: {
            ...{ kind: 'QUESTION', categoryId, title: 'What did it taste of?', tags: [] },
            markdown: 'To me it was all smoke and no fruit. And to you?',
          },
        },
      )
  ).data.createThread;
  await t.db.panel.update({ where: { id: panelId }, data: { endsAt: new Date() } });
  const answer = (as: { id: number }) =>
    mutate(as, 'addPost', { threadId, markdown: 'Of plums, and of a little smoke at the very end.' });
  expect((await answer(members[1]!)).__typename).toBe('Post');
  expect((await answer(stranger)).code).toBe('NOT_FOUND');
});

test('of whom a criterion found the team learns nothing by taking invitations back', async () => {
  const { panelId } = await buildPanel(t.db);
  const [found, chosen, other] = [await buildMember(t.db), await buildMember(t.db), await buildMember(t.db)];
  for (const [memberId, byHand] of [
    [found.id, false],
    [chosen.id, true],
  ] as const)
    await t.db.panelMember.create({ data: { panelId, memberId, byHand, invitedAt: new Date() } });
  const remove = ({ id: memberId }: { id: number }) => mutate(team, 'removeFromPanel', { panelId, memberId });
  expect((await remove(other)).code).toBe('NOT_FOUND');
  expect(await remove(found)).toEqual(await remove(other));
  expect((await remove(chosen)).__typename).toBe('Done');
  const key = { panelId_memberId: { panelId, memberId: found.id } };
  await t.db.panelMember.update({ where: key, data: { state: 'ACCEPTED' } });
  expect((await remove(found)).__typename).toBe('Done');
});
