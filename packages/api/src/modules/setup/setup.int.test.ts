import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCategory, buildMember } from '../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;
let admin: ReturnType<TestApi['as']>;
beforeAll(async () => {
  api = await startTestApi();
  admin = api.as(await buildMember(api.db, { role: 'ADMIN' }));
});
afterAll(() => api.close());

const shown = 'steps { step state } isClosed';
const states = async () => {
  const { data } = await admin.ask(`{ setup { ${shown} } }`);
  return data.setup.steps.map(({ step, state }: Record<string, string>) => `${step} ${state}`);
};
const answer = (step: string, given: string) =>
  admin.ask(
    `mutation { answerSetupStep(input: { step: ${step}, answer: ${given} }) { ... on Setup { ${shown} } } }`,
  );

test('steps are answered by admins, resumed, and done by what is there', async () => {
  expect(await states()).toEqual([
    'BRAND OPEN',
    'CATEGORIES OPEN',
    'LANGUAGES OPEN',
    'PRODUCTS OPEN',
    'TEAM OPEN',
  ]);
  // Two at the same time both count.
  await Promise.all([answer('BRAND', 'DONE'), answer('TEAM', 'SKIPPED'), answer('CATEGORIES', 'SKIPPED')]);
  expect(await states()).toEqual([
    'BRAND DONE',
    'CATEGORIES SKIPPED',
    'LANGUAGES OPEN',
    'PRODUCTS OPEN',
    'TEAM SKIPPED',
  ]);
  await buildCategory(api.db, { deletedAt: new Date() });
  expect(await states()).toContain('CATEGORIES SKIPPED');
  await buildCategory(api.db);
  expect(await states()).toContain('CATEGORIES DONE');
});

test('the list is put away and brought back, and nobody else sees it', async () => {
  const close = (closed: boolean) =>
    admin.ask(`mutation { closeSetup(input: { closed: ${closed} }) { ... on Setup { ${shown} } } }`);
  expect((await close(true)).data.closeSetup.isClosed).toBe(true);
  expect(await states()).toContain('BRAND DONE');
  expect((await close(false)).data.closeSetup.isClosed).toBe(false);
  const member = api.as(await buildMember(api.db, { role: 'MODERATOR' }));
  expect((await member.ask('{ setup { isClosed } }')).data.setup).toBeNull();
});

test('pages are offered in the languages that an admin chose, and always in the default one', async () => {
  const offer = (asker: Pick<TestApi, 'ask'>, languages: string) =>
    asker.ask(
      `mutation { offerLanguages(input: { languages: [${languages}] }) { __typename ... on Error { code } } }`,
    );
  const offered = async () => (await api.ask('{ offeredLanguages }')).data.offeredLanguages;
  expect(await offered()).toEqual(['en', 'sv', 'da', 'nl', 'fr']);
  expect((await offer(api, '"sv"')).data.offerLanguages.code).toBe('SIGN_IN_FIRST');
  expect((await offer(admin, '"tlh"')).data.offerLanguages.code).toBe('INVALID');
  await offer(admin, '"sv", "da"');
  expect(await offered()).toEqual(['en', 'sv', 'da']);
});

test('categories are suggested in the language asked for', async () => {
  const { data } = await admin.ask(
    '{ suggestedCategories(kind: SOFTWARE, language: "fr") { key name description kinds } }',
  );
  expect(data.suggestedCategories[0]).toEqual({
    key: 'start',
    name: 'Bien démarrer',
    description: expect.any(String),
    kinds: ['QUESTION', 'TIP'],
  });
});
