import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { checkCounters } from '../../kernel/counters/index.ts';
import { buildMember, buildThread } from '../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { ImportRefused } from './stack-exchange/import-refused.ts';
import { importInto, lineOf } from './testing/import-into.ts';
import { writeDump } from './testing/write-dump.ts';

let t: TestApi;
let folders: string[] = [];
let serial = 0;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());
afterEach(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  folders = [];
});

const dump = (...files: Parameters<typeof writeDump>) => {
  const folder = writeDump(...files);
  folders.push(folder);
  return folder;
};
/** A site that no other test has imported. */
const newSite = () => `site-${++serial}.example.org`;

const at = '2014-01-21T20:26:05.383';
const user = (id: number, more = {}) => ({
  Id: id,
  Reputation: 5,
  CreationDate: at,
  DisplayName: `Ann ${id}`,
  ...more,
});
const question = (id: number, more = {}) => ({
  Id: id,
  PostTypeId: 1,
  CreationDate: at,
  Body: `<p>How warm may question ${id} be?</p>`,
  OwnerUserId: 1,
  Title: `How warm may number ${id} be served?`,
  Tags: '<ale>',
  ...more,
});
const answer = (id: number, parent: number, more = {}) => ({
  Id: id,
  PostTypeId: 2,
  ParentId: parent,
  CreationDate: at,
  Body: `<p>Rather cool, says answer ${id}.</p>`,
  OwnerUserId: 1,
  ...more,
});

const lead = async (site: string, kind: string, id: number) =>
  (
    await t.ask('query ($path: String!) { importedPath(path: $path) }', {
      path: `/${kind}/${id}?site=${site}`,
    })
  ).data.importedPath as string | null;

async function postOf(site: string, id: number) {
  const source = await t.db.importSource.findUniqueOrThrow({ where: { name: site } });
  const row = await t.db.importedRow.findUniqueOrThrow({
    where: { sourceId_table_rowId: { sourceId: source.id, table: 'posts', rowId: id } },
  });
  return t.db.post.findUniqueOrThrow({
    where: { id: row.targetId },
    include: { thread: true, author: true },
  });
}

test('broken rows are told with file and row, and cost nothing but themselves', async () => {
  const site = newSite();
  const folder = dump({
    Users: [
      user(1),
      '<row Id="2" DisplayName="a < b" />',
      user(3, { CreationDate: 'yesterday' }),
      user(1),
      '<user />',
    ],
    Posts: [
      answer(20, 10),
      question(10, { AcceptedAnswerId: 20, Unknown: 'attribute' }),
      question(11, { AcceptedAnswerId: 99, Title: '' }),
      question(12, { AcceptedAnswerId: 98 }),
      answer(21, 77),
      answer(22, 20),
      { Id: 30, PostTypeId: 99, CreationDate: at, Body: '<p>?</p>' },
      { Id: 31, CreationDate: at },
      answer(10, 10),
      { ...answer(23, 10), Id: 'twenty-three' },
    ],
    Votes: [
      { Id: 1, PostId: 10, VoteTypeId: 2, CreationDate: at },
      { Id: 2, PostId: 5, VoteTypeId: 2, CreationDate: at },
      { Id: 3, PostId: 10, VoteTypeId: 77, CreationDate: at },
      { Id: 4, PostId: 30, VoteTypeId: 2, CreationDate: at },
    ],
    Badges: [
      { Id: 1, UserId: 1, Name: 'Student', Date: at, Class: 3, TagBased: 'False' },
      { Id: 2, UserId: 8, Name: 'Student', Date: at, Class: 3 },
    ],
    PostLinks: [{ Id: 1, PostId: 10, RelatedPostId: 12, LinkTypeId: 9, CreationDate: at }],
    Comments: [{ Id: 1, PostId: 6, Text: 'Where?', CreationDate: at, UserId: 1 }],
    PostHistory: [
      { Id: 1, PostId: 6, PostHistoryTypeId: 2, CreationDate: at, Text: 'x' },
      { Id: 2, PostId: 10, PostHistoryTypeId: 88, CreationDate: at },
    ],
  });
  const { report, told } = await importInto(t, folder, { site });
  expect(new Set(told)).toEqual(
    new Set([
      'Users.xml 2: the row is not closed before the next <',
      'Users.xml 3: CreationDate is "yesterday", which is no date (Id 3)',
      'Users.xml 4 #1: Id 1 was there before in this file',
      'Users.xml 5: <user> is not a row',
      'Posts.xml 3: Title is missing (Id 11)',
      'Posts.xml 5 #21: ParentId 77 is no question of this dump',
      'Posts.xml 6 #22: ParentId 20 is no question of this dump',
      'Posts.xml 7 #30: PostTypeId 99 is not known',
      'Posts.xml 8: PostTypeId is missing (Id 31)',
      'Posts.xml 9 #10: Id 10 was there before in this file',
      'Posts.xml 10: Id is "twenty-three", which is no number (Id twenty-three)',
      'Posts.xml 4 #12: AcceptedAnswerId 98 is no answer to it in this dump',
      'Votes.xml 2 #2: PostId 5 is not in the dump',
      'Votes.xml 3 #3: VoteTypeId 77 is not known',
      'Badges.xml 2 #2: UserId 8 is not in the dump',
      'PostLinks.xml 1 #1: LinkTypeId 9 is not known',
      'Comments.xml 1 #1: PostId 6 is not in the dump',
      'PostHistory.xml 1 #1: PostId 6 is not in the dump',
      'PostHistory.xml 2 #2: PostHistoryTypeId 88 is not known',
    ]),
  );
  expect(lineOf(report, 'users')).toEqual({
    read: 5,
    written: 1,
    already: 0,
    skipped: { unreadable: 3, 'duplicate id': 1 },
  });
  expect(lineOf(report, 'questions')).toMatchObject({ read: 3, written: 2 });
  expect(lineOf(report, 'answers')).toMatchObject({ read: 5, written: 1 });
  expect(lineOf(report, 'other posts')).toMatchObject({ read: 2, written: 0 });
  expect(lineOf(report, 'votes')).toMatchObject({ read: 4, written: 1 });
  const accepted = await postOf(site, 20);
  expect(accepted.acceptedAt).toEqual(new Date(`${at}Z`));
  expect(accepted.thread.solvedAt).toEqual(accepted.acceptedAt);
  expect(await checkCounters(t.db)).toEqual([]);

  const again = await importInto(t, folder, { site });
  expect(again.told.sort()).toEqual(told.sort());
  for (const [name, line] of again.report.lines) {
    expect([name, line.read, line.written]).toEqual([name, report.lines.get(name)!.read, 0]);
  }
});

test('authors without a row become members of their own; nobody is taken for a member who is here', async () => {
  const site = newSite();
  const here = await buildMember(t.db, { handle: 'jo-klein', displayName: 'Jo Klein' });
  await t.db.formerHandle.create({ data: { handle: 'wandering-bob', memberId: here.id } });
  await importInto(
    t,
    dump({
      Users: [
        user(1, { DisplayName: 'Jo Klein' }),
        user(2, { DisplayName: 'Jo Klein' }),
        user(3, { DisplayName: 'admin' }),
      ],
      Posts: [
        question(10),
        question(11, { OwnerUserId: 2 }),
        question(12, { OwnerUserId: 44 }),
        question(13, { OwnerUserId: '', OwnerDisplayName: 'Wandering Bob' }),
        question(14, { OwnerUserId: '', OwnerDisplayName: 'Wandering Bob' }),
        question(15, { OwnerUserId: '' }),
        question(16, { OwnerUserId: 3 }),
      ],
      Comments: [
        { Id: 1, PostId: 10, Text: 'So *I* say', CreationDate: at, UserDisplayName: 'Wandering Bob' },
      ],
    }),
    { site },
  );
  const authors = await Promise.all([10, 11, 12, 13, 14, 15, 16].map((id) => postOf(site, id)));
  expect(authors.map(({ author }) => [author.displayName, author.handle])).toEqual([
    ['Jo Klein', 'jo-klein-1'],
    ['Jo Klein', 'jo-klein-2'],
    ['user44', 'user44'],
    ['Wandering Bob', 'wandering-bob-2'],
    ['Wandering Bob', 'wandering-bob-2'],
    ['anonymous', 'anonymous-2'],
    ['admin', 'admin-3'],
  ]);
  expect(authors[3]!.authorId).toBe(authors[4]!.authorId);
  expect(authors.map(({ authorId }) => authorId)).not.toContain(here.id);
  expect(await t.db.login.count()).toBe(0);
  const comment = await t.db.comment.findFirstOrThrow({ where: { authorId: authors[3]!.authorId } });
  expect(comment.html).toBe('So <em>I</em> say');
});

test('what refers to a user without a row stays out, in the first run as in the second', async () => {
  const site = newSite();
  const folder = dump({
    Posts: [question(10, { OwnerUserId: 44 })],
    Comments: [{ Id: 1, PostId: 10, Text: 'Which one?', CreationDate: at, UserId: 45 }],
    Badges: [{ Id: 1, UserId: 44, Name: 'Student', Date: at, Class: 3 }],
    Votes: [{ Id: 1, PostId: 10, VoteTypeId: 5, UserId: 45, CreationDate: at }],
  });
  for (const posts of [1, 0]) {
    const { report } = await importInto(t, folder, { site });
    expect(lineOf(report, 'questions').written).toBe(posts);
    expect(lineOf(report, 'badges')).toMatchObject({ written: 0, skipped: { 'user not in the dump': 1 } });
    expect(lineOf(report, 'votes')).toMatchObject({
      written: 0,
      skipped: { 'favourite of nobody known': 1 },
    });
  }
});

test('tables may be missing, rows in any order; a later dump of the site brings only what is new', async () => {
  const site = newSite();
  const first = dump({ Posts: [answer(20, 10), question(10)] });
  const { report } = await importInto(t, first, { site });
  expect(lineOf(report, 'answers')).toEqual({ read: 1, written: 1, already: 0 });
  expect(
    (await t.db.category.findUniqueOrThrow({ where: { slug: site.replaceAll('.', '-') } })).threadCount,
  ).toBe(1);

  const second = dump({
    Posts: [question(10), answer(20, 10), answer(21, 10)],
    Votes: [{ Id: 1, PostId: 20, VoteTypeId: 2, CreationDate: at }],
  });
  const later = await importInto(t, second, { site });
  expect(lineOf(later.report, 'answers')).toEqual({ read: 2, written: 1, already: 1 });
  expect((await postOf(site, 10)).thread.answerCount).toBe(2);
  expect((await postOf(site, 20)).score).toBe(1);
});

test('states, links and the days of acceptances come from where they are told', async () => {
  const site = newSite();
  const act = (id: number, type: number, post: number, more = {}) => ({
    Id: id,
    PostHistoryTypeId: type,
    PostId: post,
    RevisionGUID: `g${id}`,
    CreationDate: `2014-02-0${id}T00:00:00`,
    UserId: 1,
    ...more,
  });
  await importInto(
    t,
    dump({
      Users: [user(1), user(2)],
      Posts: [
        question(10, { AcceptedAnswerId: 20, ClosedDate: '2014-02-01T00:00:00' }),
        question(11, { ContentLicense: 'CC BY-SA 4.0' }),
        question(12),
        answer(20, 10),
        answer(21, 11),
      ],
      PostHistory: [
        act(1, 10, 10, { Comment: '101' }),
        act(2, 12, 11),
        act(3, 14, 12),
        act(4, 2, 21, { Text: 'The **first** text' }),
        act(5, 5, 21, { Text: 'The *second* text', UserId: 2, Comment: 'Proposed', RevisionGUID: 'g' }),
        act(6, 24, 21, {
          RevisionGUID: 'g',
          UserId: '',
          Comment: 'Proposed by 1 approved by 2 edit id of 9',
        }),
      ],
      PostLinks: [
        { Id: 1, PostId: 10, RelatedPostId: 12, LinkTypeId: 3, CreationDate: at },
        { Id: 2, PostId: 20, RelatedPostId: 12, LinkTypeId: 1, CreationDate: at },
        { Id: 3, PostId: 12, RelatedPostId: 10, LinkTypeId: 3, CreationDate: at },
      ],
      Votes: [
        { Id: 1, PostId: 20, VoteTypeId: 1, CreationDate: '2014-03-01T00:00:00' },
        { Id: 2, PostId: 12, VoteTypeId: 5, UserId: 2, CreationDate: '2014-03-02T00:00:00' },
        { Id: 3, PostId: 20, VoteTypeId: 3, CreationDate: '2014-03-02T00:00:00' },
      ],
    }),
    { site },
  );
  const [closed, deleted, locked, accepted, edited] = await Promise.all(
    [10, 11, 12, 20, 21].map((id) => postOf(site, id)),
  );
  expect(closed!.thread).toMatchObject({
    closedReason: 'Duplicate',
    duplicateOfId: locked!.threadId,
    solvedAt: new Date('2014-03-01T00:00:00Z'),
  });
  expect(locked!.thread).toMatchObject({ lockedAt: new Date('2014-02-03T00:00:00Z'), duplicateOfId: null });
  expect(deleted!.thread.state).toBe('DELETED');
  expect(await lead(site, 'q', 11)).toBeNull();
  expect(accepted).toMatchObject({ score: -1, acceptedAt: new Date('2014-03-01T00:00:00Z') });
  expect(edited).toMatchObject({
    markdown: 'The *second* text',
    version: 2,
    html: '<p>The <em>second</em> text</p>\n',
  });
  const [, second] = await t.db.revision.findMany({
    where: { postId: edited!.id },
    orderBy: { version: 'asc' },
  });
  expect(second).toMatchObject({ authorId: closed!.authorId, reason: 'Proposed' });
  expect(await t.db.follow.findMany({ where: { subjectId: locked!.threadId } })).toHaveLength(1);
});

test('tags: what the brand wrote stays, synonyms lead to their tag, wikis fill what is empty', async () => {
  const site = newSite();
  const [own, stout] = await Promise.all([
    t.db.tag.create({ data: { name: 'porter', description: 'Our own words.' } }),
    t.db.tag.create({ data: { name: 'stout' } }),
  ]);
  await t.db.tagSynonym.create({ data: { name: 'dark-ale', tagId: stout.id } });
  const wiki = (id: number, type: number, text: string) => ({
    Id: id,
    PostTypeId: type,
    CreationDate: at,
    Body: text,
  });
  const { report } = await importInto(
    t,
    dump({
      Tags: [
        { Id: 1, TagName: 'Porter', Count: 1, ExcerptPostId: 30 },
        { Id: 2, TagName: 'dark-ale', Count: 1 },
        { Id: 3, TagName: 'c#', Count: 1, ExcerptPostId: 31, WikiPostId: 32 },
        { Id: 4, TagName: 'hops', Count: 1, WikiPostId: 33 },
      ],
      Posts: [
        question(10, { Tags: '<porter><dark-ale><c#><new-tag>' }),
        wiki(30, 4, 'Their words.'),
        wiki(31, 4, '<p>Sharp &amp; clear.</p>'),
        wiki(32, 5, '<p>Long.</p>'),
        wiki(33, 5, '<p>About <em>hops</em>.</p>'),
        wiki(34, 5, '<p>Of no tag.</p>'),
      ],
    }),
    { site },
  );
  expect(lineOf(report, 'tag wikis')).toEqual({
    read: 5,
    written: 3,
    already: 0,
    skipped: { 'its tag has an excerpt': 1, 'no tag refers to it': 1 },
  });
  const { thread } = await postOf(site, 10);
  const tags = await t.db.threadTag.findMany({ where: { threadId: thread.id }, include: { tag: true } });
  expect(tags.map(({ tag }) => tag.name).sort()).toEqual(['c#', 'new-tag', 'porter', 'stout']);
  expect((await t.db.tag.findUniqueOrThrow({ where: { id: own.id } })).description).toBe('Our own words.');
  expect((await t.db.tag.findUniqueOrThrow({ where: { name: 'c#' } })).description).toBe('Sharp & clear.');
  expect((await t.db.tag.findUniqueOrThrow({ where: { name: 'hops' } })).description).toBe('About hops.');
});

test('threads go where they are told; their audience is that of the category, and old paths keep it', async () => {
  const site = newSite();
  const { id } = await t.db.category.create({
    data: { slug: 'staff-archive', name: 'Archive', kinds: ['QUESTION'], readAudience: 'staff' },
  });
  await importInto(t, dump({ Posts: [question(10)] }), { site, category: 'staff-archive' });
  const { thread } = await postOf(site, 10);
  expect(thread).toMatchObject({ categoryId: id, audience: 'staff' });
  expect(await lead(site, 'questions', 10)).toBeNull();
  const agent = await buildMember(t.db, { role: 'AGENT' });
  const { data } = await t.as(agent).ask(`{ importedPath(path: "/q/10?site=${site}") }`);
  expect(data.importedPath).toBe(`/t/${thread.id}/${thread.slug}`);
});

test('what cannot begin says why, and leaves nothing behind', async () => {
  const empty = dump({});
  const posts = dump({ Posts: [question(10)] });
  const why = (folder: string, options = {}) =>
    importInto(t, folder, options).then(
      () => 'it began',
      (error: unknown) => (error instanceof ImportRefused ? error.message : error),
    );
  const before = await t.db.importSource.count();
  expect(await why(path.join(empty, 'nowhere'))).toMatch(/^There is no folder/);
  expect(await why(empty)).toMatch(/has no table of a Stack Exchange dump/);
  expect(await why(posts, { site: 'not a site' })).toMatch(/is no host name/);
  expect(await why(posts, { site: newSite(), category: 'no-such' })).toMatch(
    /There is no category "no-such"/,
  );
  expect(await t.db.importSource.count()).toBe(before);
});

test('asked to stop it stops, and the next run goes on; what was here before is untouched', async () => {
  const site = newSite();
  const own = await buildThread(t.db, { title: 'Our own thread was here before' });
  const stop = new AbortController();
  stop.abort();
  const folder = dump({ Users: [user(1)], Posts: [question(10)] });
  const stopped = await importInto(t, folder, { site, signal: stop.signal });
  expect(stopped.report.complete).toBe(false);
  const { report } = await importInto(t, folder, { site });
  expect(report.complete).toBe(true);
  expect(lineOf(report, 'questions')).toEqual({ read: 1, written: 1, already: 0 });
  expect(await t.db.thread.findUniqueOrThrow({ where: { id: own.id } })).toMatchObject({ title: own.title });
});
