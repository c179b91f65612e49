import { randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { unsubscribeToken } from '../../src/modules/notifications/mail/unsubscribe-token.ts';
import { buildMember } from '../../src/testing/builders.ts';
import { startTestApi, type TestApi } from '../../src/testing/test-api.ts';
import { documentFor, resultOf } from './documents.ts';
import { mutations, password, type Scene, thingIn } from './mutation-expectations.ts';
import { type Asker, askers, roleOf } from './roles.ts';
import { buildWorld, type Place, places, type Secret, secrets, type World, wordOf } from './world.ts';

let t: TestApi;
let world: World;
let passwordHash: string;
beforeAll(async () => {
  t = await startTestApi();
  world = await buildWorld(t.db);
  passwordHash = await hashPassword(password);
  // An admin who can sign in: the last one may neither leave nor be dismissed.
  await t.as(world.people.admin).cookie();
});
afterAll(() => t.close());

const fields = Object.values(schema.getMutationType()!.getFields());
const absentId = 999_999_999;

test('every field of Mutation has a row of expectations, and every row a field', () => {
  expect(Object.keys(mutations).sort()).toEqual(fields.map(({ name }) => name).sort());
});

/** A member with a password and a session, made for one call. */
async function signedInMember(role: (typeof roleOf)[keyof typeof roleOf]) {
  const member = await buildMember(t.db, { role });
  await t.as(member).cookie();
  const login = await t.db.login.findUniqueOrThrow({
    where: { memberId: member.id },
    include: { sessions: true },
  });
  await t.db.account.create({
    data: {
      id: randomUUID(),
      accountId: login.id,
      providerId: 'credential',
      userId: login.id,
      password: passwordHash,
    },
  });
  return { id: member.id, email: login.email, sessionId: login.sessions[0]!.id };
}

async function sceneFor(asker: Asker): Promise<Scene> {
  const account = await signedInMember(asker === 'visitor' ? 'MEMBER' : roleOf[asker]);
  const isOwner = asker === 'member';
  return {
    db: t.db,
    asker,
    actorId: asker === 'visitor' ? null : account.id,
    ownerId: isOwner ? account.id : (await buildMember(t.db)).id,
    email: account.email,
    sessionId: isOwner ? account.sessionId : world.sessionId,
    unsubscribeToken: unsubscribeToken(t.settings.secret, { memberId: account.id, kind: 'ANSWER' }),
  };
}

/** Mutations that whoever answers for a store may do there, and as members nowhere. */
const ofStores = ['setIdeaStatus', 'verifyAnswer', 'withdrawVerification'];

test.each(ofStores)('%s is refused to those who answer for another store', async (name) => {
  const scene = await sceneFor('storeStaff');
  const other = await t.db.store.create({
    data: { slug: `other-${name.toLowerCase()}`, name: 'The lane', town: 'Cork', country: 'IE' },
  });
  await t.db.storeStaff.create({
    data: { storeId: other.id, memberId: scene.actorId!, since: new Date() },
  });
  // Made as for somebody who answers for none: the idea is for a store, and not for theirs.
  const input = await mutations[name]!.input!({ ...scene, asker: 'otherMember' });
  const before = await traces();
  const { result } = await call(fields.find((field) => field.name === name)!, scene.actorId, input);
  expect(result).toMatchObject({ __typename: 'NotAllowedError', code: 'NOT_PERMITTED' });
  expect(await traces()).toEqual(before);
});

async function call(field: (typeof fields)[number], actorId: number | null, input: object | undefined) {
  const given = input ? { input } : {};
  const document = documentFor('mutation', field, given, resultOf(field));
  const asking = actorId === null ? t : t.as({ id: actorId });
  const { data, errors } = await asking.ask(document, given);
  return { result: data?.[field.name], text: JSON.stringify({ data, errors }) };
}

const traces = async () => [await t.db.outbox.count(), await t.db.auditEntry.count()];

describe.each(fields.filter(({ name }) => name in mutations))('$name', (field) => {
  const expectation = mutations[field.name]!;

  test.each(askers)('by %s is done or refused as expected', async (asker) => {
    const scene = await sceneFor(asker);
    const input = await expectation.input?.(scene);
    const before = await traces();
    const { result, text } = await call(field, scene.actorId, input);
    const done = result ? !result.__typename.endsWith('Error') : text;
    expect([done, result?.code ?? text]).toEqual([
      expectation.may.includes(asker),
      expectation.may.includes(asker) ? expect.anything() : expect.any(String),
    ]);
    if (expectation.may.includes(asker)) return;
    expect(await traces()).toEqual(before);
    if (asker === 'visitor' && expectation.may.length > 0) expect(result.code).toBe('SIGN_IN_FIRST');
  });

  if (!expectation.about) return;
  const { about } = expectation;

  test.each(askers)('about what is hidden from %s is refused as if it did not exist', async (asker) => {
    const actorId = asker === 'visitor' ? null : world.people[asker].id;
    const absent = await call(field, actorId, about.input(absentId));
    const before = await traces();
    for (const place of Object.keys(places) as Place[]) {
      if ((places[place] as readonly Asker[]).includes(asker)) continue;
      const { text } = await call(field, actorId, about.input(thingIn(world, expectation, place)));
      expect([place, text]).toEqual([place, absent.text]);
      for (const secret of Object.keys(secrets) as Secret[]) expect(text).not.toContain(wordOf(secret));
    }
    expect(await traces()).toEqual(before);
  });
});
