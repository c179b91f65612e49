import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildMember, buildThread } from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';
import { ideaMeanings } from '../idea-meanings.ts';
import { owedBy } from '../owed-by.rules.ts';
import { ideasPersonalData } from '../personal-data.ts';
import { supportWeights } from './support-weights.ts';
import { weighSupport } from './weigh-support.ts';

let t: TestApi;
let team: Awaited<ReturnType<typeof buildMember>>;
beforeAll(async () => {
  t = await startTestApi();
  team = await buildMember(t.db, { role: 'PRODUCT_TEAM' });
});
afterAll(() => t.close());

const buildIdea = (data: object = {}) => buildThread(t.db, { kind: 'IDEA', ...data });
const day = 86_400_000;

const kept = `idea { triage {
  owner { number } trackerUrl labels priority { reach impact confidence effort score } weighted
  notes { number text isOwn author { number } }
  support { supporters weighted owners newcomers tiers { tierKey count weighted } } } }`;
const triage = async (as: Pick<TestApi, 'ask'>, input: object) =>
  (
    await as.ask(
      `mutation ($input: TriageIdeaInput!) { triageIdea(input: $input) {
        ... on Thread { ${kept} } ... on InvalidError { issues { field code } } ... on Error { code } } }`,
      { input },
    )
  ).data.triageIdea;
const desk = async (given = '', as: Pick<TestApi, 'ask'> = t.as(team)) => {
  const { data } = await as.ask(`{ deskIdeas(first: 100${given}) { edges { node { number } } } }`);
  return data.deskIdeas?.edges.map(({ node }: { node: { number: number } }) => node.number) as
    | number[]
    | undefined;
};

describe('what the product team keeps of an idea', () => {
  test('is changed part by part, each change written down once, and seen by nobody else', async () => {
    const [other, member] = [await buildMember(t.db, { role: 'ADMIN' }), await buildMember(t.db)];
    const { id: threadId } = await buildIdea({ authorId: member.id });
    const priority = { reach: 900, impact: 'HIGH', confidence: 'MEDIUM', effort: 1.5 };
    const all = {
      ...{ threadId, ownerId: other.id, labels: ['hardware ', 'Quick win'], priority },
      trackerUrl: 'https://tracker.example/ABC-7',
    };
    const first = await triage(t.as(team), all);
    expect(first.idea.triage).toMatchObject({
      owner: { number: other.id },
      trackerUrl: 'https://tracker.example/ABC-7',
      labels: ['hardware', 'Quick win'],
      priority: { ...priority, score: 960 },
    });
    // The same again is no change; the rest stays where one part is changed.
    await triage(t.as(team), all);
    const second = await triage(t.as(other), { threadId, ownerId: null, addLabels: ['HARDWARE', 'beta'] });
    expect(second.idea.triage).toMatchObject({
      owner: null,
      labels: ['beta', 'hardware', 'Quick win'],
      priority: { score: 960 },
    });
    const log = await t.db.auditEntry.findMany({
      where: { action: 'triage idea', subjectId: threadId },
      orderBy: { id: 'asc' },
    });
    expect(log.map(({ actorId, data }) => [actorId, (data as { changed: string[] }).changed])).toEqual([
      [team.id, ['owner', 'tracker', 'priority', 'labels']],
      [other.id, ['owner', 'labels']],
    ]);
    expect(await t.db.outbox.count({ where: { event: { startsWith: 'idea.' } } })).toBe(0);
    for (const as of [t, t.as(member), t.as(await buildMember(t.db, { role: 'MODERATOR' }))]) {
      const { data } = await as.ask(`{ thread(number: ${threadId}) { ${kept} } }`);
      expect(data.thread.idea.triage).toBeNull();
      expect((await triage(as, { threadId, labels: [] })).code).toMatch(/SIGN_IN_FIRST|NOT_PERMITTED/);
      expect(await desk('', as)).toBeUndefined();
    }
  });

  test('takes only what can be meant', async () => {
    const { id: threadId } = await buildIdea();
    const refused = async (input: object) => (await triage(t.as(team), { threadId, ...input })).issues;
    expect(await refused({ ownerId: (await buildMember(t.db, { role: 'AGENT' })).id })).toEqual([
      { field: 'ownerId', code: 'UNKNOWN' },
    ]);
    expect(await refused({ trackerUrl: 'javascript:alert(1)' })).toEqual([
      { field: 'trackerUrl', code: 'BAD_FORMAT' },
    ]);
    expect(await refused({ priority: { reach: 1, impact: 'LOW', confidence: 'LOW', effort: 0 } })).toEqual([
      { field: 'effort', code: 'BAD_FORMAT' },
    ]);
    expect(await t.db.ideaTriage.findUnique({ where: { threadId } })).toMatchObject({
      ownerId: null,
      trackerUrl: null,
      priority: null,
    });
    const { id: question } = await buildThread(t.db);
    expect((await triage(t.as(team), { threadId: question, labels: [] })).code).toBe(
      'KIND_DOES_NOT_TAKE_THIS',
    );
  });

  test('ten who label at once leave all their labels', async () => {
    const ideas = await Promise.all(Array.from({ length: 3 }, () => buildIdea()));
    await Promise.all(
      Array.from({ length: 9 }, (_, n) =>
        triage(t.as(team), {
          threadId: ideas[n % 3]!.id,
          addLabels: [`at once ${n}`, `at once ${(n + 1) % 9}`],
        }),
      ),
    );
    for (const [place, { id }] of ideas.entries()) {
      const labels = await t.db.ideaLabelling.findMany({ where: { threadId: id }, include: { label: true } });
      const expected = [place, place + 3, place + 6].flatMap((n) => [
        `at once ${n}`,
        `at once ${(n + 1) % 9}`,
      ]);
      expect(labels.map(({ label }) => label.name).sort()).toEqual(expected.sort());
    }
  });

  test('notes are taken back by who wrote them alone', async () => {
    const other = await buildMember(t.db, { role: 'ADMIN' });
    const { id: threadId } = await buildIdea();
    const note = async (input: object) =>
      (
        await t
          .as(team)
          .ask(
            `mutation ($input: NoteOnIdeaInput!) { noteOnIdea(input: $input) { ... on Thread { ${kept} } ... on Error { code } } }`,
            { input: { threadId, ...input } },
          )
      ).data.noteOnIdea;
    for (let i = 0; i < 2; i++) {
      const { idea } = await note({ text: ' Ask the bench. ', idempotencyKey: 'note once only' });
      expect(idea.triage.notes).toMatchObject([
        { text: 'Ask the bench.', isOwn: true, author: { number: team.id } },
      ]);
    }
    expect((await note({ text: '  ' })).code).toBe('INVALID');
    const { id: number } = await t.db.ideaNote.findFirstOrThrow({ where: { threadId } });
    const take = async (as: Pick<TestApi, 'ask'>) =>
      (
        await as.ask(
          `mutation { deleteIdeaNote(input: { number: ${number} }) { __typename ... on Error { code } } }`,
        )
      ).data.deleteIdeaNote;
    expect(await take(t.as(other))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await take(t.as(team))).toMatchObject({ __typename: 'Done' });
    expect(await t.db.ideaNote.count({ where: { threadId } })).toBe(0);
  });

  test('goes with what a member takes along; who leaves sees to nothing any more', async () => {
    const leaving = await buildMember(t.db, { role: 'PRODUCT_TEAM' });
    const { id: threadId } = await buildIdea();
    await triage(t.as(leaving), { threadId, ownerId: leaving.id });
    await t.db.ideaView.create({
      data: { memberId: leaving.id, name: 'Mine', filters: 'owner=me', createdAt: new Date() },
    });
    await t.db.ideaNote.create({
      data: { threadId, authorId: leaving.id, text: 'Soon.', writtenAt: new Date() },
    });
    expect(await ideasPersonalData.export(t.db, leaving.id)).toMatchObject({
      ideasSeenTo: [threadId],
      notesOnIdeas: [{ threadId, text: 'Soon.' }],
      viewsOfIdeas: [{ name: 'Mine', filters: 'owner=me' }],
    });
    await t.db.$transaction((tx) =>
      ideasPersonalData.erase(tx, leaving.id, { keepPosts: true, now: new Date() }),
    );
    expect(await ideasPersonalData.export(t.db, leaving.id)).toMatchObject({
      ideasSeenTo: [],
      notesOnIdeas: [{ text: 'Soon.' }],
      viewsOfIdeas: [],
    });
  });
});

describe('the desk', () => {
  test('has what is owed first by its promise, the longest overdue on top, then the rest, newest first', async () => {
    const label = 'in order';
    const made = async (daysAgo: number, data: object = {}) => {
      const thread = await buildIdea({ createdAt: new Date(Date.now() - daysAgo * day) });
      await t.db.idea.update({ where: { threadId: thread.id }, data });
      await triage(t.as(team), { threadId: thread.id, addLabels: [label] });
      return thread.id;
    };
    const [late, later, soon] = [await made(40), await made(60), await made(3)];
    const [answered, closed] = [
      await made(50, { repliedAt: new Date() }),
      await made(30, { meaning: 'CLOSED', statusKey: 'declined' }),
    ];
    expect(await desk(`, label: "${label}"`)).toEqual([later, late, soon, closed, answered]);
    expect(await desk(`, label: "IN ORDER", overdue: true`)).toEqual([later, late]);
    expect(await desk(`, label: "${label}", meaning: CLOSED`)).toEqual([closed]);
    // What the brand takes back is owed again.
    await t.db.idea.update({ where: { threadId: answered }, data: { repliedAt: null } });
    expect((await desk(`, label: "${label}"`))?.slice(0, 3)).toEqual([later, answered, late]);
    // Places follow the rule that tells members what they are owed.
    for (const idea of await t.db.idea.findMany({ include: { triage: true } })) {
      expect(idea.triage!.due < 1_000_000_000 - 40_000_000).toBe(owedBy(idea) !== null);
    }
    for (const [meaning, { takesSupport }] of Object.entries(ideaMeanings)) {
      await t.db.idea.update({ where: { threadId: soon }, data: { meaning: meaning as 'OPEN' } });
      const { due } = await t.db.ideaTriage.findUniqueOrThrow({ where: { threadId: soon } });
      expect([meaning, due < 900_000_000]).toEqual([meaning, takesSupport]);
    }
  });

  test('is narrowed by owner, label, tag and product, and sorted by priority', async () => {
    const product = await t.db.product.create({ data: { slug: 'narrow', name: 'Narrow' } });
    const tag = await t.db.tag.create({ data: { name: 'narrowing' } });
    const ids: number[] = [];
    for (const reach of [100, 900, 400]) {
      const { id: threadId } = await buildIdea({
        productId: product.id,
        tags: { create: [{ tagId: tag.id }] },
      });
      ids.push(threadId);
      const priority = { reach, impact: 'MEDIUM', confidence: 'HIGH', effort: 1 };
      await triage(t.as(team), { threadId, priority, ...(reach > 300 && { ownerId: team.id }) });
    }
    const [low, high, middle] = ids;
    const given = `, productId: ${product.id}, tagName: "narrowing"`;
    expect(await desk(`${given}, order: PRIORITY`)).toEqual([high, middle, low]);
    expect(await desk(`${given}, order: PRIORITY, ownerId: ${team.id}`)).toEqual([high, middle]);
    expect(await desk(`${given}, unowned: true`)).toEqual([low]);
    expect(await desk(`${given}, label: "no such label"`)).toEqual([]);
  });

  test('as a board has the same filters: those that leave a column nothing leave the column away', async () => {
    const product = await t.db.product.create({ data: { slug: 'boarded', name: 'Boarded' } });
    const store = await t.db.store.create({
      data: { slug: 'boarded', name: 'Boarded', town: 'Lund', country: 'SE' },
    });
    const [ofProduct, ofStore] = [await buildIdea({ productId: product.id }), await buildIdea()];
    await t.db.idea.update({
      where: { threadId: ofStore.id },
      data: { storeId: store.id, nominates: 'RANGE', statusKey: 'planned', meaning: 'IN_PROGRESS' },
    });
    const board = async (given: string) => {
      const query = `{ ideaBoard${given} { status { key } ideas { edges { node { number } } } } }`;
      const { data } = await t.as(team).ask(query);
      type Column = { status: { key: string }; ideas: { edges: { node: { number: number } }[] } };
      return (data.ideaBoard as Column[]).map(({ status, ideas }) => [
        status.key,
        ideas.edges.map(({ node }) => node.number),
      ]);
    };
    expect(await board(`(statusKey: "new", productId: ${product.id})`)).toEqual([['new', [ofProduct.id]]]);
    expect(await board(`(meaning: IN_PROGRESS, storeId: ${store.id})`)).toEqual([
      ['planned', [ofStore.id]],
      ['in-progress', []],
    ]);
    expect(await board('(statusKey: "nowhere")')).toEqual([]);
    expect((await board('')).length).toBeGreaterThan(5);
    expect(await desk(`, storeId: ${store.id}`)).toEqual([ofStore.id]);
  });

  test('shows who supports an idea without a name, and keeps the weighted count by which it sorts', async () => {
    const product = await t.db.product.create({ data: { slug: 'weighed', name: 'Weighed' } });
    const old = new Date(Date.now() - 400 * day);
    const loud = await buildIdea({ productId: product.id });
    const wanted = await buildIdea({ productId: product.id });
    const support = async (threadId: number, members: { id: number }[]) => {
      const { id: postId } = await t.db.post.findFirstOrThrow({ where: { threadId, role: 'OPENING' } });
      for (const { id } of members) {
        const { data } = await t
          .as({ id })
          .ask(`mutation { castVote(input: { postId: ${postId}, value: UP }) { __typename } }`);
        expect(data.castVote.__typename).toBe('Post');
      }
    };
    const newcomers = await Promise.all([1, 2, 3].map(() => buildMember(t.db, { joinedAt: new Date() })));
    const owners = await Promise.all([1, 2].map(() => buildMember(t.db, { joinedAt: old })));
    const trust = (memberId: number, data: { tier: string; trust: number }) =>
      t.db.standing.upsert({ where: { memberId }, create: { memberId, ...data }, update: data });
    for (const { id } of newcomers) await trust(id, { tier: 'newcomer', trust: 0 });
    for (const { id: memberId } of owners) {
      await trust(memberId, { tier: 'fan', trust: 2 });
      await t.db.ownedProduct.create({ data: { memberId, productId: product.id } });
    }
    await support(loud.id, newcomers);
    await support(wanted.id, owners);
    const of = async (threadId: number) => (await triage(t.as(team), { threadId })).idea.triage;
    expect((await of(loud.id)).support).toMatchObject({
      supporters: 3,
      weighted: 3 * supportWeights.newcomer,
      newcomers: 3,
      owners: 0,
    });
    expect((await of(wanted.id)).support).toEqual({
      supporters: 2,
      weighted: 2 * supportWeights.byTrust[2] * supportWeights.owner,
      newcomers: 0,
      owners: 2,
      tiers: [{ tierKey: 'fan', count: 2, weighted: 8 }],
    });
    const given = `, productId: ${product.id}`;
    expect(await desk(`${given}, order: SUPPORT`)).toEqual([loud.id, wanted.id]);
    await weighSupport(t.db);
    expect(await desk(`${given}, order: WEIGHTED`)).toEqual([wanted.id, loud.id]);
    expect((await of(wanted.id)).weighted).toBe(8);
    // Whoever rises is weighed anew when its turn comes.
    await t.db.standing.updateMany({ where: { memberId: owners[0]!.id }, data: { trust: 3 } });
    await weighSupport(t.db);
    expect((await of(wanted.id)).weighted).toBe(8);
    await weighSupport(t.db, new Date(Date.now() + 2 * day));
    expect((await of(wanted.id)).weighted).toBe(10);
  });
});
