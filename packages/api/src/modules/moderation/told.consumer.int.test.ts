import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  buildAnswer,
  buildCategory,
  buildComment,
  buildMember,
  buildThread,
} from '../../testing/builders.ts';
import { drain } from '../../testing/drain.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

type Setting = { threadId: number; answerId: number; commentId: number; otherId: number; categoryId: number };

const acts: [string, (setting: Setting) => string, string][] = [
  ['hidePost', ({ answerId }) => `postId: ${answerId}`, 'HIDDEN'],
  ['hideComment', ({ commentId }) => `commentId: ${commentId}`, 'HIDDEN'],
  ['lockThread', ({ threadId }) => `threadId: ${threadId}`, 'LOCKED'],
  ['closeThread', ({ threadId }) => `threadId: ${threadId}`, 'CLOSED'],
  ['moveThread', ({ threadId, categoryId }) => `threadId: ${threadId}, categoryId: ${categoryId}`, 'MOVED'],
  ['mergeThread', ({ threadId, otherId }) => `threadId: ${threadId}, intoThreadId: ${otherId}`, 'MERGED'],
];

test.each(acts)('%s tells the author, and the moderator nothing', async (mutation, about, act) => {
  const author = await buildMember(t.db);
  const moderator = await buildMember(t.db, { role: 'MODERATOR' });
  const thread = await buildThread(t.db, { authorId: author.id });
  const answer = await buildAnswer(t.db, { threadId: thread.id, authorId: author.id });
  const comment = await buildComment(t.db, { postId: answer.id, authorId: author.id });
  const setting = {
    threadId: thread.id,
    answerId: answer.id,
    commentId: comment.id,
    otherId: (await buildThread(t.db)).id,
    categoryId: (await buildCategory(t.db)).id,
  };
  const { data } = await t.as(moderator).ask(`mutation {
    ${mutation}(input: { ${about(setting)}, reason: "It does not belong here." }) { ... on Error { code message } }
  }`);
  expect(data[mutation]).toEqual({});
  await drain(t);
  const inbox = `{ notifications(first: 10) { edges { node { kind act title } } } }`;
  const told = async (member: { id: number }) =>
    (await t.as(member).ask(inbox)).data.notifications.edges.map(({ node }: { node: object }) => node);
  expect(await told(author)).toMatchObject([{ kind: 'MODERATION', act }]);
  expect(await told(moderator)).toEqual([]);
});

test('a suspended member is told why, in the inbox and by mail, and hears when it is over', async () => {
  const member = await buildMember(t.db, { locale: 'sv' });
  const moderator = await buildMember(t.db, { role: 'MODERATOR' });
  const until = new Date(Date.now() + 86_400_000).toISOString();
  await t.as(member).cookie();
  await t.as(moderator).ask(`mutation { suspendMember(input: {
    memberId: ${member.id}, until: "${until}", reason: "Insults in three threads."
  }) { __typename } }`);
  await drain(t);
  await t.as(moderator).ask(`mutation { unsuspendMember(input: {
    memberId: ${member.id}, reason: "They apologised."
  }) { __typename } }`);
  await drain(t);
  const { data } = await t
    .as(member)
    .ask('{ notifications(first: 10) { edges { node { act title path reason actor { number } } } } }');
  const about = { title: null, path: `/members/${member.handle}`, actor: null };
  expect(data.notifications.edges.map(({ node }: { node: object }) => node)).toEqual([
    { ...about, act: 'UNSUSPENDED', reason: null },
    { ...about, act: 'SUSPENDED', reason: 'Insults in three threads.' },
  ]);
  const mails = (await t.mails()).filter(({ to }) => to.startsWith(member.handle));
  expect(mails.map(({ subject }) => subject)).toEqual([
    'Från moderatorerna: ditt konto',
    'Från moderatorerna: ditt konto',
  ]);
  expect(mails[0]!.text).toContain('Insults in three threads.');
  expect(mails[0]!.text).toContain('Ditt konto är avstängt');
});
