import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkCounters } from '../../kernel/counters/index.ts';
import { buildCategory, buildMember } from '../../testing/builders.ts';
import { drain } from '../../testing/drain.ts';
import { openStream } from '../../testing/open-stream.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

let t: TestApi;
let team: { id: number };
beforeAll(async () => {
  t = await startTestApi();
  await t.api.live.start(t.databaseUrl, () => {});
  team = await buildMember(t.db, { role: 'PRODUCT_TEAM' });
});
afterAll(() => t.close());

const panelShown =
  '... on Panel { number slug memberCount viewerState invitations { waiting declined left } }';
const mutate = async (as: Pick<TestApi, 'ask'>, name: string, input: object, shown = panelShown) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await as.ask(
    `mutation ($input: ${type}!) { ${name}(input: $input) {
      ${shown} ... on InvalidError { issues { field code } } ... on Error { code } } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  return data[name];
};
const shownDone = '... on Done { done }';

const fields = {
  name: 'Test kitchen',
  purpose: 'We try **recipes** before anybody else.',
  asked: 'Two tastings a month, for half a year.',
};
const makePanel = async (more: object = {}) =>
  (await mutate(t.as(team), 'createPanel', { ...fields, ...more })) as { number: number; slug: string };
const invite = (panelId: number, ...members: { handle: string }[]) =>
  mutate(t.as(team), 'inviteToPanel', {
    panelId,
    // However it is typed, a handle is the same.
    handles: members.map(({ handle }) => `@${handle.toUpperCase()}`),
  });
const accept = (panelId: number, member: { id: number }) =>
  mutate(t.as(member), 'acceptPanelInvitation', { panelId });
const panelFor = async (member: { id: number } | null, slug: string) =>
  (
    await (member ? t.as(member) : t).ask(
      `{ panel(slug: "${slug}") { name viewerState space { slug } members(first: 5) { edges { node { handle } } } } }`,
    )
  ).data.panel;
const kindsOf = async (member: { id: number }) =>
  (
    await t.as(member).ask('{ notifications(first: 20) { edges { node { panelNotice path title } } } }')
  ).data.notifications.edges.map(({ node }: { node: object }) => node);

describe('an invitation', () => {
  test('lets somebody in who accepts, and nobody else; leaving closes the panel at once', async () => {
    const [member, other] = [await buildMember(t.db), await buildMember(t.db)];
    const { number, slug } = await makePanel();
    expect(await panelFor(member, slug)).toBeNull();
    expect((await accept(number, member)).code).toBe('NOT_FOUND');
    await invite(number, member);
    await drain(t);
    expect(await kindsOf(member)).toEqual([
      { panelNotice: 'INVITED', path: `/panels/${slug}`, title: 'Test kitchen' },
    ]);
    expect(await panelFor(member, slug)).toMatchObject({
      viewerState: 'INVITED',
      space: null,
      members: null,
    });
    expect(await accept(number, member)).toMatchObject({ viewerState: 'ACCEPTED', memberCount: 1 });
    expect(await accept(number, member)).toMatchObject({ memberCount: 1 });
    expect(await panelFor(member, slug)).toMatchObject({ space: { slug }, members: null });
    expect(await panelFor(other, slug)).toBeNull();
    expect(await panelFor(null, slug)).toBeNull();
    await mutate(t.as(member), 'leavePanel', { panelId: number }, shownDone);
    expect(await panelFor(member, slug)).toBeNull();
    await drain(t);
    expect(await kindsOf(member)).toEqual([]);
    expect((await accept(number, member)).code).toBe('NOT_FOUND');
    expect(await t.db.panel.findUniqueOrThrow({ where: { id: number } })).toMatchObject({ memberCount: 0 });
  });

  test('is mailed in the language of whoever is invited, unless they said no before it went out', async () => {
    const logins = async (handle: string) => ({
      create: { id: handle, name: handle, email: `${handle}@example.org`, emailVerified: true },
    });
    const [one, two] = await Promise.all(
      ['invited-one', 'invited-two'].map(async (handle) =>
        buildMember(t.db, { handle, locale: 'sv', logins: await logins(handle) }),
      ),
    );
    const { number: panelId } = await makePanel({ name: 'The quiet kitchen' });
    await invite(panelId, one!, two!);
    await mutate(t.as(two!), 'declinePanelInvitation', { panelId }, shownDone);
    await drain(t);
    const mails = (await t.mails()).filter(({ subject }) => subject.includes('The quiet kitchen'));
    expect(mails).toMatchObject([
      { to: 'invited-one@example.org', subject: 'Du är inbjuden: The quiet kitchen' },
    ]);
    expect(mails[0]!.text).toContain('/panels/the-quiet-kitchen');
  });

  test('that was declined is repeated by hand alone, and tells no name before it is accepted', async () => {
    const product = await t.db.product.create({ data: { slug: 'kettle', name: 'Kettle' } });
    const owners = await Promise.all(
      [true, false, false].map((showsProducts) =>
        buildMember(t.db, { showsProducts, ownedProducts: { create: { productId: product.id } } }),
      ),
    );
    const { number: panelId } = await makePanel();
    const matching = async () =>
      (
        await t
          .as(team)
          .ask(
            `{ panelMatching(panelId: ${panelId}, productId: ${product.id}) { count members { handle } } }`,
          )
      ).data.panelMatching;
    expect(await matching()).toEqual({ count: 3, members: [{ handle: owners[0]!.handle }] });
    const key = { idempotencyKey: 'invite them once' };
    for (let n = 0; n < 2; n++)
      await mutate(t.as(team), 'inviteMatching', { panelId, productId: product.id, ...key });
    await drain(t);
    expect(await t.db.notification.count({ where: { panelId } })).toBe(3);
    expect(await matching()).toMatchObject({ count: 0 });
    await mutate(t.as(owners[1]!), 'declinePanelInvitation', { panelId }, shownDone);
    await mutate(t.as(team), 'inviteMatching', { panelId, productId: product.id });
    await drain(t);
    expect(await t.db.panelMember.findMany({ where: { panelId, state: 'DECLINED' } })).toMatchObject([
      { memberId: owners[1]!.id },
    ]);
    // Invited anew, what they said to the criterion's invitation is counted on: they were chosen, and may not have been found.
    expect(await invite(panelId, owners[1]!)).toMatchObject({ invitations: { waiting: 3, declined: 1 } });
  });

  test('of very many goes on in batches, and invites each once whoever else invites them', async () => {
    const product = await t.db.product.create({ data: { slug: 'crowd', name: 'Crowd' } });
    await t.db.$executeRaw`
      WITH made AS (INSERT INTO member (handle, display_name, state, role)
        SELECT 'crowd-' || n, 'Crowd ' || n, 'ACTIVE', 'MEMBER' FROM generate_series(1, 1203) n RETURNING id)
      INSERT INTO owned_product (member_id, product_id) SELECT id, ${product.id} FROM made`;
    const { number: panelId } = await makePanel();
    for (let n = 0; n < 2; n++)
      await mutate(t.as(team), 'inviteMatching', { panelId, productId: product.id });
    await drain(t);
    expect(await t.db.panelMember.count({ where: { panelId, state: 'INVITED' } })).toBe(1203);
    expect(await t.db.notification.count({ where: { panelId } })).toBe(1203);
    expect(await t.db.panelInviting.count({ where: { panelId, finishedAt: null } })).toBe(0);
  });

  test('names only what there is, and nobody twice', async () => {
    const { number: panelId } = await makePanel();
    const issues = async (input: object) =>
      (await mutate(t.as(team), 'inviteMatching', { panelId, ...input })).issues;
    expect(await issues({})).toMatchObject([{ code: 'REQUIRED' }]);
    expect(await issues({ tier: 'nobility' })).toMatchObject([{ field: 'tier', code: 'UNKNOWN' }]);
    expect(await issues({ productId: 999_999 })).toMatchObject([{ field: 'productId', code: 'UNKNOWN' }]);
    const handles = ['@also-absent', 'nobody-here'];
    expect((await mutate(t.as(team), 'inviteToPanel', { panelId, handles })).issues).toMatchObject([
      { field: 'handles.0', code: 'UNKNOWN' },
      { field: 'handles.1', code: 'UNKNOWN' },
    ]);
  });
});

describe('a panel', () => {
  test('shows who is in it to those whom its members were told of', async () => {
    const [one, two] = [await buildMember(t.db), await buildMember(t.db)];
    const { number: panelId, slug } = await makePanel({ membersSeen: 'MEMBERS' });
    await invite(panelId, one, two);
    await accept(panelId, one);
    const seen = [{ node: { handle: one.handle } }];
    expect((await panelFor(one, slug)).members.edges).toEqual(seen);
    expect((await panelFor(two, slug)).members).toBeNull();
    expect((await panelFor(team, slug)).members.edges).toEqual(seen);
    const hidden = await mutate(t.as(team), 'updatePanel', { panelId, ...fields, membersSeen: 'TEAM' });
    expect(hidden.code).toBeUndefined();
    const back = await mutate(t.as(team), 'updatePanel', { panelId, ...fields, membersSeen: 'MEMBERS' });
    expect(back.issues).toMatchObject([{ field: 'membersSeen', code: 'NOT_PERMITTED' }]);
  });

  test('that is over takes nobody in and asks nothing, and is still read', async () => {
    const [one, two] = [await buildMember(t.db), await buildMember(t.db)];
    const { number: panelId, slug } = await makePanel();
    await invite(panelId, one, two);
    await accept(panelId, one);
    await mutate(t.as(team), 'archivePanel', { panelId, archived: true });
    expect((await accept(panelId, two)).code).toBe('CLOSED');
    expect((await invite(panelId, await buildMember(t.db))).code).toBe('CLOSED');
    const categoryId = (await t.db.panel.findUniqueOrThrow({ where: { id: panelId } })).categoryId!;
    const begun = await mutate(
      t.as(one),
      'createThread',
      {
        kind: 'DISCUSSION',
        categoryId,
        title: 'One more thing to be said',
        markdown: 'Before it all ends, this is what I think of it.',
        tags: [],
      },
      '... on Thread { number }',
    );
    expect(begun.code).toBe('NOT_PERMITTED');
    expect(await panelFor(one, slug)).toMatchObject({ space: { slug } });
  });
});

describe('the space of a panel', () => {
  let member: { id: number; handle: string };
  let panel: { number: number; slug: string };
  let categoryId: number;
  let threadId: number;
  const word = 'zarzamora';
  beforeEach(async () => {
    member = await buildMember(t.db);
    panel = await makePanel();
    await invite(panel.number, member);
    await accept(panel.number, member);
    categoryId = (await t.db.panel.findUniqueOrThrow({ where: { id: panel.number } })).categoryId!;
    const input = { kind: 'DISCUSSION', categoryId, title: `The ${word} roast`, tags: [] };
    const markdown = `Tasted the ${word} roast twice.`;
    const begun = await mutate(
      t.as(member),
      'createThread',
      { ...input, markdown },
      '... on Thread { number }',
    );
    threadId = begun.number;
    await drain(t);
  });

  /** By which ways somebody finds the thread. */
  async function waysTo(reader: { id: number } | null): Promise<string[]> {
    const { data, errors } = await (reader ? t.as(reader) : t).ask(
      `query ($id: Int!, $category: Int!) {
        thread(number: $id) { title }
        threads(first: 50) { edges { node { number } } }
        ofCategory: threads(first: 50, categoryId: $category) { edges { node { number } } }
        category(slug: "${panel.slug}") { name }
        categories { slug }
        search(text: "${word}") { edges { node { thread { number } } } }
        searchSuggestions(text: "${word}") { threads { thread { number } } }
        similarThreads(title: "The ${word} roast") { title }
        member(handle: "${member.handle}") { displayName }
      }`,
      { id: threadId, category: categoryId },
    );
    expect(errors).toBeUndefined();
    const { member: _named, ...ways } = data;
    return Object.entries(ways).flatMap(([way, found]) =>
      JSON.stringify(found).includes(word) ||
      JSON.stringify(found).includes(`"number":${threadId}}`) ||
      JSON.stringify(found).includes(panel.slug) ||
      (way === 'category' && found !== null)
        ? [way]
        : [],
    );
  }

  test('is found by those who are in it, run it or moderate, by every way, and by nobody else', async () => {
    const byAll = await waysTo(member);
    expect(byAll.length).toBeGreaterThanOrEqual(7);
    for (const role of ['PRODUCT_TEAM', 'MODERATOR', 'ADMIN'] as const)
      expect([role, await waysTo(await buildMember(t.db, { role }))]).toEqual([role, byAll]);
    const invited = await buildMember(t.db);
    await invite(panel.number, invited);
    const others = [null, await buildMember(t.db), await buildMember(t.db, { role: 'AGENT' }), invited];
    for (const other of others) expect(await waysTo(other)).toEqual([]);
    await mutate(t.as(member), 'leavePanel', { panelId: panel.number }, shownDone);
    expect(await waysTo(member)).toEqual([]);
  });

  test('is named in no sitemap, preview, notice or mail of somebody who is not in it', async () => {
    const follower = await buildMember(t.db);
    await t.db.follow.create({ data: { memberId: follower.id, kind: 'MEMBER', subjectId: member.id } });
    const mentioned = `Dear @${follower.handle}, taste it too.`;
    await mutate(t.as(member), 'addPost', { threadId, markdown: mentioned }, '... on Post { number }');
    await drain(t);
    expect(await t.db.notification.count({ where: { memberId: follower.id } })).toBe(0);
    // Told as if they had been in it, and read no more since.
    await t.db.notification.create({
      data: { memberId: follower.id, kind: 'REPLY', threadId, eventId: BigInt(990_000 + threadId) },
    });
    const inbox = '{ notifications(first: 5) { edges { node { title } } } }';
    expect((await t.as(follower).ask(inbox)).data.notifications.edges).toEqual([]);
    const sitemaps = await t.api.handleSitemap(new Request('http://embassy.test/sitemaps/threads-1.xml'));
    expect(await sitemaps.text()).not.toContain(`/t/${threadId}/`);
  });

  test('tells in the inbox of a member, until they leave', async () => {
    const other = await buildMember(t.db);
    await invite(panel.number, other);
    await accept(panel.number, other);
    await mutate(
      t.as(other),
      'addPost',
      { threadId, markdown: 'I found it rather sour, in fact.' },
      '... on Post { number }',
    );
    await drain(t);
    const unread = async () => (await t.as(member).ask('{ me { unreadCount } }')).data.me.unreadCount;
    expect(await unread()).toBe(1);
    await mutate(t.as(member), 'leavePanel', { panelId: panel.number }, shownDone);
    await drain(t);
    expect(await unread()).toBe(0);
  });

  test('falls silent at once for whoever looks at it and is not in it any more', async () => {
    const stream = await openStream(t.fetch, {
      threadNumber: threadId,
      cookie: await t.as(member).cookie(),
    });
    await stream.until(({ kind }) => kind === 'NOW');
    const other = await buildMember(t.db);
    await invite(panel.number, other);
    await accept(panel.number, other);
    await mutate(t.as(member), 'leavePanel', { panelId: panel.number }, shownDone);
    const markdown = 'I found it rather sour, in fact.';
    await mutate(t.as(other), 'addPost', { threadId, markdown }, '... on Post { number }');
    await drain(t);
    await stream.ended;
    expect(stream.changes.filter(({ kind }) => kind === 'POST_ADDED')).toEqual([]);
    const again = await openStream(t.fetch, { threadNumber: threadId, cookie: await t.as(member).cookie() });
    await again.ended;
    expect(again.errors[0]?.extensions).toEqual({ code: 'NOT_FOUND' });
    expect(await checkCounters(t.db)).toEqual([]);
  });

  test('is no category to administer, and what was written there is moved nowhere else', async () => {
    const admin = t.as(await buildMember(t.db, { role: 'ADMIN' }));
    const opened = await mutate(
      admin,
      'updateCategory',
      { categoryId, readAudience: 'public' },
      '... on Category { slug }',
    );
    expect(opened.code).toBe('NOT_FOUND');
    const elsewhere = await buildCategory(t.db);
    const reason = 'It is of interest to everybody.';
    const moved = await mutate(
      admin,
      'moveThread',
      { threadId, categoryId: elsewhere.id, reason },
      '... on Thread { number }',
    );
    expect(moved.code).toBe('NOT_PERMITTED');
    const child = { name: 'Below it', kinds: ['QUESTION'], parentId: categoryId };
    const below = await mutate(admin, 'createCategory', child, '... on Category { slug }');
    expect(below.issues).toMatchObject([{ field: 'parentId' }]);
  });
});
