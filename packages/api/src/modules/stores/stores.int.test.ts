import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkCounters } from '../../kernel/counters/index.ts';
import { buildAnswer, buildCategory, buildMember, buildThread } from '../../testing/builders.ts';
import { drain } from '../../testing/drain.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { storesPersonalData } from './personal-data.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

type Asker = Pick<TestApi, 'ask'>;

const shown: Record<string, string> = {
  createThread: '... on Thread { number }',
  createStore: '... on Store { number slug name town country address }',
  updateStore: '... on Store { slug name town isClosed }',
  setStoreOpen: '... on Store { isClosed }',
  importStores: '... on StoreImport { added changed issues { line field code } }',
};

/** Runs a mutation and gives its result: what was asked of it, or the code of its refusal. */
async function change(asker: Asker, mutation: string, input: object) {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await asker.ask(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) {
      __typename ${shown[mutation] ?? ''}
      ... on InvalidError { issues { field code } } ... on Error { code }
    } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  return data[mutation];
}

let serial = 0;
const buildStore = (data: object = {}) => {
  serial++;
  return t.db.store.create({
    data: { slug: `mill-${serial}`, name: `Mill ${serial}`, town: 'Lund', country: 'SE', ...data },
  });
};

/** A nomination with its opening, as whoever proposes one makes it. */
async function buildNomination(store: { id: number }, categoryId: number) {
  const author = await buildMember(t.db);
  const made = await change(t.as(author), 'createThread', {
    ...{ kind: 'IDEA', categoryId, storeId: store.id, nominates: 'RANGE', tags: [] },
    title: `Oat milk on the shelf, please ${serial++}`,
    markdown: 'There is none within an hour of here, and everybody asks for it.',
  });
  const opening = await t.db.post.findFirstOrThrow({ where: { threadId: made.number, role: 'OPENING' } });
  return { id: made.number as number, openingId: opening.id, author };
}

const support = (member: { id: number }, { openingId }: { openingId: number }) =>
  change(t.as(member), 'castVote', { postId: openingId, value: 'UP' });
const withdraw = (member: { id: number }, { openingId }: { openingId: number }) =>
  change(t.as(member), 'withdrawVote', { postId: openingId });
const choose = (member: { id: number }, store: { id: number } | null) =>
  change(t.as(member), 'chooseStore', { storeId: store?.id ?? null });

async function counted({ id }: { id: number }) {
  const { supporters, localSupporters } = await t.db.idea.findUniqueOrThrow({ where: { threadId: id } });
  expect((await checkCounters(t.db)).filter(({ table }) => table === 'idea')).toEqual([]);
  return [localSupporters, supporters];
}

describe('stores', () => {
  test('are made, changed and closed by admins, and each is put on record', async () => {
    const admin = t.as(await buildMember(t.db, { role: 'ADMIN' }));
    const fields = { name: ' Kaffebaren ', town: 'Malmö', country: 'se', address: 'Storgatan 1\n211 34' };
    const made = await change(admin, 'createStore', fields);
    expect(made).toMatchObject({ slug: 'kaffebaren-malmo', name: 'Kaffebaren', country: 'SE' });
    const storeId = made.number;
    expect((await change(admin, 'createStore', fields)).slug).toBe('kaffebaren-malmo-2');
    expect(
      (await change(admin, 'createStore', { ...fields, slug: 'kaffebaren-malmo', country: 'Sweden' })).issues,
    ).toEqual([{ field: 'country', code: 'BAD_FORMAT' }]);
    expect((await change(admin, 'createStore', { ...fields, slug: 'kaffebaren-malmo' })).issues).toEqual([
      { field: 'slug', code: 'TAKEN' },
    ]);
    expect(await change(admin, 'updateStore', { storeId, town: 'Lund' })).toMatchObject({ town: 'Lund' });
    expect(await change(admin, 'setStoreOpen', { storeId, open: false })).toMatchObject({ isClosed: true });
    // Nothing is nominated for what is not there, and nobody begins to shop there.
    const member = await buildMember(t.db);
    expect((await choose(member, { id: storeId })).issues).toEqual([{ field: 'storeId', code: 'UNKNOWN' }]);
    const { data } = await t.ask(
      '{ store(slug: "kaffebaren-malmo") { isClosed } stores(first: 100) { edges { node { slug } } } }',
    );
    expect(data.store).toEqual({ isClosed: true });
    expect(JSON.stringify(data.stores)).not.toContain('"kaffebaren-malmo"');
    const entries = await t.db.auditEntry.findMany({ where: { subjectKind: 'store', subjectId: storeId } });
    expect(entries.map(({ action }) => action)).toEqual(['create store', 'update store', 'close store']);
  });

  test('are found by an address they had, until another has it', async () => {
    const admin = t.as(await buildMember(t.db, { role: 'ADMIN' }));
    const store = await buildStore();
    const { slug: first, id: storeId } = store;
    const found = async (slug: string) =>
      (await t.ask('query ($slug: String!) { store(slug: $slug) { number slug } }', { slug })).data.store;
    await change(admin, 'updateStore', { storeId, slug: `${first}-b` });
    expect(await found(first)).toEqual({ number: storeId, slug: `${first}-b` });
    const other = await change(admin, 'createStore', {
      name: 'Mill',
      town: 'Lund',
      country: 'SE',
      slug: first,
    });
    expect(await found(first)).toEqual({ number: other.number, slug: first });
    expect(await found(`${first}-c`)).toBeNull();
  });

  test('are imported: the same file twice makes nothing twice, and a wrong row keeps no other back', async () => {
    const admin = t.as(await buildMember(t.db, { role: 'ADMIN' }));
    const csv = 'name;town;country;slug\nBrew & Co;Ghent;BE;brew-co\nX;Ghent;BE;\nThe Cup;Bruges;be;\n';
    const issues = [{ line: 3, field: 'name', code: 'TOO_SHORT' }];
    expect(await change(admin, 'importStores', { csv })).toMatchObject({ added: 2, changed: 0, issues });
    // What a file has no column for is not its concern.
    await t.db.store.updateMany({ where: { slug: 'brew-co' }, data: { address: 'Korenmarkt 1' } });
    const again = csv.replace('Brew & Co', 'Brew & Company');
    expect(await change(admin, 'importStores', { csv: again })).toMatchObject({ added: 0, changed: 2 });
    const { data } = await t.ask(`{
      stores(town: "Ghent") { edges { node { name } } }
      found: stores(text: "the c, Bruges") { edges { node { name } } }
      elsewhere: stores(text: "the cup Ghent") { edges { node { name } } }
      nothing: stores(text: "%") { edges { node { name } } }
      storeTowns { town country stores }
    }`);
    const names = (list: { edges: { node: { name: string } }[] }) => list.edges.map(({ node }) => node.name);
    expect(names(data.stores)).toEqual(['Brew & Company']);
    expect(names(data.found)).toEqual(['The Cup']);
    expect(names(data.elsewhere)).toEqual([]);
    expect(names(data.nothing)).toEqual([]);
    const { address } = await t.db.store.findFirstOrThrow({ where: { slug: 'brew-co' } });
    expect(address).toBe('Korenmarkt 1');
    // Of two of one name and town it must be said which one is meant.
    for (const slug of ['twin-1', 'twin-2'])
      await t.db.store.create({ data: { slug, name: 'Twin', town: 'Ghent', country: 'BE' } });
    const twin = 'name,town,country\nTwin,Ghent,BE\n';
    expect(await change(admin, 'importStores', { csv: twin })).toMatchObject({
      ...{ added: 0, changed: 0 },
      issues: [{ line: 2, field: 'slug', code: 'REQUIRED' }],
    });
    expect(data.storeTowns).toContainEqual({ town: 'Bruges', country: 'BE', stores: 1 });
  });
});

describe('a nomination', () => {
  test('is an idea with a store; nothing else is nominated, and for nothing that is not there', async () => {
    const category = await buildCategory(t.db);
    const store = await buildStore();
    const { id } = await buildNomination(store, category.id);
    const query = `query ($number: Int!, $store: Int!) {
      thread(number: $number) { idea { nominates localSupporters store { slug } } }
      ideas(storeId: $store) { edges { node { number } } }
    }`;
    const { data } = await t.ask(query, { number: id, store: store.id });
    expect(data.thread.idea).toEqual({ nominates: 'RANGE', localSupporters: 0, store: { slug: store.slug } });
    expect(data.ideas.edges).toEqual([{ node: { number: id } }]);

    const author = t.as(await buildMember(t.db));
    const text = {
      title: 'Why is there no oat milk here',
      markdown: 'I have looked on every shelf there is.',
    };
    const input = { ...text, categoryId: category.id, tags: [], storeId: store.id };
    expect((await change(author, 'createThread', { ...input, kind: 'QUESTION' })).code).toBe(
      'KIND_DOES_NOT_TAKE_THIS',
    );
    const nowhere = await change(author, 'createThread', { ...input, kind: 'IDEA', storeId: 999_999_999 });
    expect(nowhere.issues).toEqual([{ field: 'storeId', code: 'UNKNOWN' }]);
    expect(await t.db.thread.count({ where: { title: text.title } })).toBe(0);
  });

  test('counts those apart who shop there now, whatever came first', async () => {
    const category = await buildCategory(t.db);
    const [here, there] = [await buildStore(), await buildStore()];
    const idea = await buildNomination(here, category.id);
    const [first, later, never] = [await buildMember(t.db), await buildMember(t.db), await buildMember(t.db)];
    await choose(first, here);
    for (const member of [first, later, never]) await support(member, idea);
    expect(await counted(idea)).toEqual([1, 3]);
    await choose(later, here);
    expect(await counted(idea)).toEqual([2, 3]);
    // The same again changes nothing; another store takes the support along.
    await choose(later, here);
    await choose(first, there);
    expect(await counted(idea)).toEqual([1, 3]);
    await withdraw(later, idea);
    await choose(later, null);
    expect(await counted(idea)).toEqual([0, 2]);
    await choose(first, here);
    await support(later, idea);
    await choose(later, here);
    expect(await counted(idea)).toEqual([2, 3]);
    // Who leaves shops nowhere; their support stands.
    const leaving = { keepPosts: true, now: new Date() };
    await t.db.$transaction((tx) => storesPersonalData.erase(tx, later.id, leaving));
    expect(await counted(idea)).toEqual([1, 3]);
  });

  test('counts exactly when fifty members support, withdraw and choose stores at once', async () => {
    const category = await buildCategory(t.db);
    const [here, there] = [await buildStore(), await buildStore()];
    const ideas = [await buildNomination(here, category.id), await buildNomination(there, category.id)];
    const people = await Promise.all(Array.from({ length: 50 }, () => buildMember(t.db)));
    await Promise.all(
      people.flatMap((member, n) => [
        support(member, ideas[n % 2]!),
        choose(member, n % 3 === 0 ? here : there),
        support(member, ideas[(n + 1) % 2]!),
      ]),
    );
    for (const idea of ideas) expect((await counted(idea))[1]).toBe(50);
    await Promise.all(
      people.flatMap((member, n) => [
        ...(n % 2 === 0 ? [withdraw(member, ideas[0]!)] : []),
        choose(member, n % 5 === 0 ? null : here),
        ...(n % 4 === 0 ? [withdraw(member, ideas[1]!)] : []),
      ]),
    );
    // Of 50, 25 left the one and 13 the other; ten shop nowhere now, and all others here.
    const stayed = people.filter((_, n) => n % 2 !== 0 && n % 5 !== 0).length;
    expect(await counted(ideas[0]!)).toEqual([stayed, 25]);
    expect(await counted(ideas[1]!)).toEqual([0, 37]);
  });

  test('takes carried support along as any other, and gives it back with the merge', async () => {
    const category = await buildCategory(t.db);
    const [here, there] = [await buildStore(), await buildStore()];
    const [into, from] = [
      await buildNomination(here, category.id),
      await buildNomination(there, category.id),
    ];
    const [both, local, stranger] = [
      await buildMember(t.db),
      await buildMember(t.db),
      await buildMember(t.db),
    ];
    for (const member of [both, local, into.author]) await choose(member, here);
    for (const idea of [into, from]) await support(both, idea);
    await support(local, from);
    await support(stranger, from);
    await choose(from.author, here);
    expect(await counted(into)).toEqual([1, 1]);
    const team = t.as(await buildMember(t.db, { role: 'PRODUCT_TEAM' }));
    const reason = 'They ask for the same thing.';
    await change(team, 'mergeIdea', { threadId: from.id, intoThreadId: into.id, reason });
    // Both, local and the author of what was merged shop here; the stranger does not.
    expect(await counted(into)).toEqual([3, 4]);
    await choose(local, there);
    await choose(stranger, here);
    expect(await counted(into)).toEqual([3, 4]);
    expect(await counted(from)).toEqual([1, 3]);
    await withdraw(stranger, into);
    expect(await counted(into)).toEqual([2, 3]);
    await change(team, 'unmergeIdea', { threadId: from.id, reason });
    expect(await counted(into)).toEqual([1, 1]);
    expect(await counted(from)).toEqual([1, 3]);
  });
});

describe('whoever answers for a store', () => {
  /** A nomination for a store with its staff, and everybody who may want to decide on it. */
  async function scene() {
    const category = await buildCategory(t.db);
    const [here, there] = [await buildStore(), await buildStore()];
    const [keeper, other] = [await buildMember(t.db), await buildMember(t.db)];
    const since = new Date();
    await t.db.storeStaff.createMany({
      data: [
        { storeId: here.id, memberId: keeper.id, since },
        { storeId: there.id, memberId: other.id, since },
      ],
    });
    const idea = await buildNomination(here, category.id);
    const as = {
      visitor: t as Asker,
      member: t.as(await buildMember(t.db)),
      author: t.as(idea.author),
      keeper: t.as(keeper),
      keeperOfAnother: t.as(other),
      agent: t.as(await buildMember(t.db, { role: 'AGENT' })),
      moderator: t.as(await buildMember(t.db, { role: 'MODERATOR' })),
      productTeam: t.as(await buildMember(t.db, { role: 'PRODUCT_TEAM' })),
      admin: t.as(await buildMember(t.db, { role: 'ADMIN' })),
    };
    return { category, here, there, keeper, other, idea, as };
  }
  const reason = 'It is in the range from the first of May, beside the filters.';

  test('decides on what was nominated for it, and on nothing else', async () => {
    const { idea, as, category, here, keeper } = await scene();
    const decides = async (asker: Asker, threadId: number) =>
      (await change(asker, 'setIdeaStatus', { threadId, statusKey: 'planned', reason })).code ?? 'done';
    const may = async (asker: Asker) =>
      (
        await asker.ask('query ($n: Int!) { thread(number: $n) { idea { viewerMayDecide } } }', {
          n: idea.id,
        })
      ).data.thread.idea.viewerMayDecide;
    const answers: Record<string, unknown> = {};
    for (const [name, asker] of Object.entries(as)) {
      await t.db.idea.update({
        where: { threadId: idea.id },
        data: { statusKey: 'new', meaning: 'OPEN', reason: null },
      });
      answers[name] = [await may(asker), await decides(asker, idea.id)];
    }
    expect(answers).toEqual({
      visitor: [false, 'SIGN_IN_FIRST'],
      member: [false, 'NOT_PERMITTED'],
      author: [false, 'NOT_PERMITTED'],
      keeper: [true, 'done'],
      keeperOfAnother: [false, 'NOT_PERMITTED'],
      agent: [false, 'NOT_PERMITTED'],
      moderator: [false, 'NOT_PERMITTED'],
      productTeam: [true, 'done'],
      admin: [true, 'done'],
    });
    const elsewhere = await buildThread(t.db, { kind: 'IDEA', categoryId: category.id });
    expect(await decides(as.keeper, elsewhere.id)).toBe('NOT_PERMITTED');
    // What they nominated themselves is for others to decide: shipping it brings them points.
    await t.db.thread.update({ where: { id: idea.id }, data: { authorId: keeper.id } });
    expect([await may(as.keeper), await decides(as.keeper, idea.id)]).toEqual([false, 'NOT_PERMITTED']);
    // What is hidden looks like what is not there, to them as to everybody.
    const staffRoom = await buildCategory(t.db, { readAudience: 'staff' });
    await t.db.thread.update({
      where: { id: idea.id },
      data: { categoryId: staffRoom.id, audience: 'staff' },
    });
    expect([await decides(as.keeper, idea.id), await decides(as.keeper, 999_999_999)]).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
    ]);
    // Nor do they see what the product team keeps, or change the store itself.
    expect(
      (await as.keeper.ask('{ deskIdeas { edges { node { number } } } }')).data?.deskIdeas ?? null,
    ).toBeNull();
    expect((await change(as.keeper, 'updateStore', { storeId: here.id, name: 'Mine' })).code).toBe(
      'NOT_PERMITTED',
    );
  });

  test('gives the official reply there, by which the promise is kept', async () => {
    const { idea, as, keeper, other } = await scene();
    const ofKeeper = await buildAnswer(t.db, { threadId: idea.id, authorId: keeper.id, role: 'REPLY' });
    const ofOther = await buildAnswer(t.db, { threadId: idea.id, authorId: other.id, role: 'REPLY' });
    const official = async (asker: Asker, post: { id: number }) =>
      (await change(asker, 'verifyAnswer', { postId: post.id })).code ?? 'done';
    expect(await official(as.keeperOfAnother, ofOther)).toBe('NOT_PERMITTED');
    expect(await official(as.member, ofKeeper)).toBe('NOT_PERMITTED');
    // A reply of somebody who does not answer for the store is no answer of it.
    expect(await official(as.keeper, ofOther)).toBe('NOT_PERMITTED');
    const before = await t.db.idea.findUniqueOrThrow({ where: { threadId: idea.id } });
    expect(before.repliedAt).toBeNull();
    await change(as.keeper, 'addPost', {
      threadId: idea.id,
      markdown: 'We have asked the wholesaler, and answer here in May.',
    });
    await drain(t);
    const after = await t.db.idea.findUniqueOrThrow({ where: { threadId: idea.id } });
    expect(after.repliedAt).not.toBeNull();
    expect(await official(as.keeper, ofKeeper)).toBe('done');
    const { data } = await as.keeper.ask(
      `query ($n: Int!) { post(number: $n) { viewerMayVerify verifiedAt } }`,
      { n: ofKeeper.id },
    );
    expect(data.post).toMatchObject({ viewerMayVerify: true, verifiedAt: expect.any(String) });
    expect((await change(as.keeper, 'withdrawVerification', { postId: ofKeeper.id })).code).toBeUndefined();
  });

  test('says the outcome, and whoever supports it hears of it', async () => {
    const { idea, as, keeper, other } = await scene();
    const neighbour = await buildMember(t.db);
    await support(neighbour, idea);
    await drain(t);
    // Who answers for the store hears of what is nominated; who answers for another does not.
    const heard = (member: { id: number }) =>
      t.db.notification.count({ where: { memberId: member.id, kind: 'NEW_THREAD', threadId: idea.id } });
    expect([await heard(keeper), await heard(other)]).toEqual([1, 0]);
    await change(as.keeper, 'setIdeaStatus', { threadId: idea.id, statusKey: 'shipped', reason });
    await drain(t);
    for (const { id } of [neighbour, idea.author]) {
      expect(await t.db.notification.count({ where: { memberId: id, kind: 'IDEA' } })).toBe(1);
    }
    expect((await support(await buildMember(t.db), idea)).code).toBe('CLOSED');
  });

  test('is said by admins, who alone see it', async () => {
    const { here, as, keeper } = await scene();
    const added = await buildMember(t.db, { handle: `keeper-${serial}` });
    const input = { storeId: here.id, handle: `@keeper-${serial}` };
    expect((await change(as.keeper, 'addStoreStaff', input)).code).toBe('NOT_PERMITTED');
    await change(as.admin, 'addStoreStaff', input);
    await change(as.admin, 'addStoreStaff', input);
    const staff = async (asker: Asker) =>
      (
        await asker.ask('query ($s: String!) { store(slug: $s) { staff { number } viewerMayAnswer } }', {
          s: here.slug,
        })
      ).data.store;
    expect(await staff(as.admin)).toEqual({
      staff: [{ number: keeper.id }, { number: added.id }],
      viewerMayAnswer: false,
    });
    expect(await staff(as.keeper)).toEqual({ staff: null, viewerMayAnswer: true });
    expect(await staff(as.visitor)).toEqual({ staff: null, viewerMayAnswer: false });
    await change(as.admin, 'removeStoreStaff', { storeId: here.id, memberId: keeper.id });
    expect(await staff(as.keeper)).toEqual({ staff: null, viewerMayAnswer: false });
    const unknown = await change(as.admin, 'addStoreStaff', {
      storeId: here.id,
      handle: 'nobody-of-that-name',
    });
    expect(unknown.issues).toEqual([{ field: 'handle', code: 'UNKNOWN' }]);
  });

  test('nobody is told where others shop', async () => {
    const store = await buildStore();
    const [member, other] = [await buildMember(t.db), await buildMember(t.db)];
    await choose(member, store);
    const own = async (asker: Asker) => (await asker.ask('{ viewerStore { slug } }')).data.viewerStore;
    expect(await own(t.as(member))).toEqual({ slug: store.slug });
    expect([await own(t.as(other)), await own(t)]).toEqual([null, null]);
  });
});
