import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { startTestApi, type TestApi } from '../../src/testing/test-api.ts';
import { documentFor, selectionsBelow, together } from './documents.ts';
import { queries } from './query-expectations.ts';
import { type Asker, askers } from './roles.ts';
import { buildWorld, type Place, places, type Secret, secrets, type World, wordOf } from './world.ts';

let t: TestApi;
let world: World;
beforeAll(async () => {
  t = await startTestApi();
  world = await buildWorld(t.db);
});
afterAll(() => t.close());

const fields = Object.values(schema.getQueryType()!.getFields());
const as = (asker: Asker) => (asker === 'visitor' ? t : t.as(world.people[asker]));

test('every field of Query has a row of expectations, and every row a field', () => {
  expect(Object.keys(queries).sort()).toEqual(fields.map(({ name }) => name).sort());
});

type Asked = { document: string; text: string; answered: boolean };

/** Everything that one asker is answered for one field, with all there is below it: its leaves first. */
async function answers(
  field: (typeof fields)[number],
  asker: Asker,
  given: object,
  depth: number,
): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const group of groupsBelow(field, depth)) asked.push(...(await answersTo(field, asker, given, group)));
  return asked;
}

const groups = new Map<string, string[][]>();

/** The selections below a field in groups that are asked for at once. Groups that were too large are found as halves. */
function groupsBelow(field: (typeof fields)[number], depth: number): string[][] {
  const key = `${field.name} ${depth}`;
  const [leaves, ...leading] = selectionsBelow(field.type, depth);
  const known = groups.get(key) ?? [[leaves!], ...(leading.length > 0 ? [leading] : [])];
  groups.set(key, known);
  return [...known];
}

/** Asks for a group of selections; in halves when together they are more than a request may ask for, or do not agree. */
async function answersTo(
  field: (typeof fields)[number],
  asker: Asker,
  given: object,
  group: string[],
): Promise<Asked[]> {
  const document = documentFor('query', field, given, together(group));
  const { data, errors } = await as(asker).ask(document, given);
  const codes = errors?.map(({ extensions }) => extensions?.code) ?? [];
  const isTooLarge = codes.includes('DOCUMENT_TOO_LARGE');
  const disagrees = codes.includes(undefined) || codes.includes('GRAPHQL_VALIDATION_FAILED');
  // What is too large by itself, lists of lists of lists, is refused to everybody.
  if (!disagrees && (!isTooLarge || group.length === 1))
    return [{ document, text: JSON.stringify({ data, errors }), answered: data?.[field.name] != null }];
  if (group.length === 1) throw new Error(`${document}\n${JSON.stringify(errors)}`);
  const middle = Math.ceil(group.length / 2);
  const halves = [group.slice(0, middle), group.slice(middle)];
  for (const known of groups.values()) {
    const at = known.indexOf(group);
    if (at >= 0) known.splice(at, 1, ...halves);
  }
  const asked: Asked[] = [];
  for (const half of halves) asked.push(...(await answersTo(field, asker, given, half)));
  return asked;
}

function leaks(asker: Asker, asked: readonly { document: string; text: string }[]): string[] {
  const kept = (Object.keys(secrets) as Secret[]).filter(
    (secret) => !(secrets[secret] as readonly Asker[]).includes(asker),
  );
  return asked.flatMap(({ document, text }) =>
    kept.filter((secret) => text.includes(wordOf(secret))).map((secret) => `${secret} by ${document}`),
  );
}

describe.each(fields.filter(({ name }) => name in queries))('$name', (field) => {
  const { may, given, of } = queries[field.name]!;

  test.each(askers)('asked by %s is answered or refused as expected, and tells no secret', async (asker) => {
    const allGiven = of ? [of.place(world, 'public')] : [given?.(world) ?? {}];
    for (const variables of allGiven) {
      const asked = await answers(field, asker, variables, 2);
      expect(asked[0]!.answered).toBe(may.includes(asker));
      expect(leaks(asker, asked)).toEqual([]);
    }
  });

  if (!of) return;
  const readers: Record<Place, readonly Asker[]> = of.readers ?? places;

  test.each(askers)('of what is hidden from %s looks like what does not exist', async (asker) => {
    const absent = await answers(field, asker, of.absent, 0);
    for (const place of Object.keys(places) as Place[]) {
      const asked = await answers(
        field,
        asker,
        of.place(world, place),
        readers[place].includes(asker) ? 1 : 0,
      );
      const isToAnswer = of.saysYesOrNo ?? readers[place].includes(asker);
      expect([place, asked[0]!.answered]).toEqual([place, isToAnswer]);
      if (of.saysYesOrNo || !isToAnswer) expect([place, asked[0]!.text]).toEqual([place, absent[0]!.text]);
      expect(leaks(asker, asked)).toEqual([]);
    }
  });
});

test('the secrets are there to be told', async () => {
  const text = async (asker: Asker, name: string, depth = 1) => {
    const field = fields.find((one) => one.name === name)!;
    const asked = await answers(field, asker, queries[name]!.given?.(world) ?? {}, depth);
    return asked.map((one) => one.text).join('\n');
  };
  expect(await text('admin', 'reports')).toContain(wordOf('inreport'));
  expect(await text('admin', 'auditLog')).toContain(wordOf('inaudit'));
  expect(await text('productTeam', 'deskIdeas', 2)).toContain(wordOf('intriage'));
  expect(await text('member', 'drafts')).toContain(wordOf('inprivate'));
  expect(await text('agent', 'threads')).toContain(wordOf('instaff'));
  expect(await text('otherMember', 'threads')).toContain(wordOf('inmembers'));
  expect(await text('moderator', 'nodes')).toContain(wordOf('inhidden'));
});

test.each(askers)('who answers for a store is told to admins, and to %s of themselves', async (asker) => {
  const { data } = await as(asker).ask(`{
    store(slug: "the-mill") { viewerMayAnswer staff { handle } } viewerStore { slug }
    stores(first: 5) { edges { node { viewerMayAnswer staff { handle } } } }
  }`);
  const told = {
    viewerMayAnswer: asker === 'storeStaff',
    staff: asker === 'admin' ? [{ handle: 'the-author' }, { handle: 'the-storestaff' }] : null,
  };
  expect(data).toEqual({
    store: told,
    stores: { edges: [{ node: told }] },
    viewerStore: asker === 'member' ? { slug: 'the-mill' } : null,
  });
});

test.each(askers)('of an idea for a store it is said whether %s may decide on it', async (asker) => {
  const { data } = await as(asker).ask(
    `{ thread(number: ${world.nominationId}) { idea { viewerMayDecide } } }`,
  );
  const may = ['storeStaff', 'productTeam', 'admin'].includes(asker);
  expect(data.thread.idea).toEqual({ viewerMayDecide: may });
});
