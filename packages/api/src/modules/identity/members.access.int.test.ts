import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildMember } from '../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ confirmEmail: true });
});
afterAll(() => api.close());

const signUp = /* GraphQL */ `
  mutation ($input: SignUpInput!) {
    signUp(input: $input) { __typename ... on SignedUp { state } ... on Error { code } }
  }`;

const account = { password: 'a warm grey morning', displayName: 'Somebody', locale: 'en' };

test('nobody finds whoever has not confirmed their address: only admins and they themselves do, and later everybody', async () => {
  const { db } = api;
  const dora = await buildMember(db, { handle: 'dora', displayName: 'Dora' });
  await api.ask(signUp, { input: { ...account, email: 'fresh@example.org', handle: 'dora2' } });
  await api.ask(signUp, { input: { ...account, email: 'fresh@example.org', handle: 'dora3' } });
  const login = await db.login.findUniqueOrThrow({ where: { email: 'fresh@example.org' } });
  const fresh = await db.member.findUniqueOrThrow({ where: { id: login.memberId } });
  await db.formerHandle.create({ data: { handle: 'dora2-before', memberId: fresh.id } });
  const variables = { id: Buffer.from(`Member:${fresh.id}`).toString('base64') };
  const find = /* GraphQL */ `
    query ($id: ID!) {
      fresh: member(handle: "dora2") { handle }
      former: member(handle: "dora2-before") { handle }
      known: member(handle: "dora3") { handle }
      imported: member(handle: "dora") { handle }
      members { edges { node { handle } } }
      memberSuggestions(beginning: "dora") { handle }
      node(id: $id) { ... on Member { handle } }
      nodes(ids: [$id]) { ... on Member { handle } }
    }`;
  const found = async (asker: Pick<TestApi, 'ask'>) => {
    const { data } = await asker.ask(find, variables);
    const listed = data.members.edges.map(({ node }: { node: { handle: string } }) => node.handle);
    expect(listed).toContain(dora.handle);
    expect(data).toMatchObject({ known: null, imported: { handle: 'dora' } });
    const { fresh: byHandle, former, memberSuggestions, node, nodes } = data;
    return {
      member: [byHandle?.handle, former?.handle],
      listed: listed.includes('dora2'),
      suggested: memberSuggestions.map(({ handle }: { handle: string }) => handle).sort(),
      node: [node?.handle, nodes[0]?.handle],
    };
  };
  const hidden = {
    member: [undefined, undefined],
    listed: false,
    suggested: ['dora'],
    node: [undefined, undefined],
  };
  const shown = {
    member: ['dora2', 'dora2'],
    listed: true,
    suggested: ['dora', 'dora2'],
    node: ['dora2', 'dora2'],
  };
  const admin = await buildMember(db, { role: 'ADMIN' });
  const moderator = await buildMember(db, { role: 'MODERATOR' });
  const linked = async () => {
    const { data } = await api.as(dora).ask('{ preview(markdown: "@dora and @dora2") }');
    return [...data.preview.matchAll(/\/members\/(\w+)/g)].map(([, handle]) => handle);
  };
  const follow = /* GraphQL */ `
    mutation ($number: Int!) { follow(input: { kind: MEMBER, number: $number }) { __typename ... on Error { code } } }`;
  expect(await found(api)).toEqual(hidden);
  expect(await found(api.as(dora))).toEqual(hidden);
  expect(await found(api.as(moderator))).toEqual(hidden);
  expect(await found(api.as(fresh))).toEqual(shown);
  expect(await found(api.as(admin))).toEqual(shown);
  const refused = await api.as(dora).ask(follow, { number: fresh.id });
  expect(refused.data.follow.code).toBe('NOT_FOUND');
  expect(await linked()).toEqual(['dora']);

  await db.login.update({ where: { id: login.id }, data: { emailVerified: true } });
  expect(await found(api)).toEqual(shown);
  expect(await linked()).toEqual(['dora', 'dora2']);
});
