import { Prisma } from '@embassy/database';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { communityGamesCondition, seesGamesCondition } from '../../kernel/games-condition.ts';
import { buildAnswer, buildMember } from '../../testing/builders.ts';
import { drain } from '../../testing/drain.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { recountGameNotices } from '../notifications/index.ts';
import { communityShowsGames, gamesShown, presets } from '../trust/index.ts';

let t: TestApi;
let version = 1;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());
afterEach(() => publish(true));

async function publish(shown: boolean) {
  const rulebook = shown ? presets.embassy : presets.off;
  await t.db.rulebookVersion.create({ data: { version: ++version, rulebook } });
  // As the clock does after midnight.
  await recountGameNotices(t.db);
}

type Asker = Pick<TestApi, 'ask'>;

/** Everything that is a game element, as somebody is shown it of a member. */
const everything = (handle: string, asker: Asker) =>
  asker
    .ask(
      `query ($handle: String!) {
        showsGames
        rulebook { version }
        tiers { key }
        viewerPrivileges { privilege from { key } }
        member(handle: $handle) {
          reputation tier { key } tierProgress { tier { key } }
          reputationLedger(first: 1) { edges { node { points } } }
          reputationCurve { balance } knownTags { points } knownProducts { points }
        }
      }`,
      { handle },
    )
    .then(({ data }) => data);

const nothing = {
  showsGames: false,
  rulebook: null,
  tiers: null,
  viewerPrivileges: expect.not.arrayContaining([expect.objectContaining({ from: expect.anything() })]),
  member: {
    reputation: null,
    tier: null,
    tierProgress: null,
    reputationLedger: null,
    reputationCurve: null,
    knownTags: null,
    knownProducts: null,
  },
};

const choose = (member: { id: number }, input: string) =>
  t
    .as(member)
    .ask(`mutation { chooseGames(input: { ${input} }) { __typename ... on Error { code } } }`)
    .then(({ data }) => data.chooseGames.__typename);

const inbox = (member: { id: number }) =>
  t
    .as(member)
    .ask(
      `{ me { unreadCount } mailPreferences { kind } notifications(first: 5) { edges { node { kind } } } }`,
    )
    .then(({ data }) => ({
      unread: data.me.unreadCount,
      kinds: data.notifications.edges.map(({ node }: { node: { kind: string } }) => node.kind),
      mails: data.mailPreferences.some(({ kind }: { kind: string }) => kind === 'TIER'),
    }));

/** Somebody with points, and a notice of another tier that they have not read. */
async function setUp() {
  const author = await buildMember(t.db);
  await t.as(author).cookie();
  await t.db.login.updateMany({ where: { memberId: author.id }, data: { emailVerified: true } });
  const answer = await buildAnswer(t.db, { authorId: author.id });
  await t
    .as(await buildMember(t.db))
    .ask(`mutation { castVote(input: { postId: ${answer.id}, value: UP }) { __typename } }`);
  await drain(t);
  await t.db.standing.update({ where: { memberId: author.id }, data: { tier: 'fan', trust: 2 } });
  return { author, answer };
}

/** What happens when a member's tier rose: the change, its event, the notice. */
async function rise(member: { id: number }) {
  const [change] = await t.db.tierChange.createManyAndReturn({
    data: [
      {
        ...{ memberId: member.id, kind: 'ROSE', fromTier: 'member', toTier: 'fan', version: 1 },
        ...{ evidence: {}, at: new Date() },
      },
    ],
  });
  const payload = { memberId: member.id, changeId: change!.id };
  await t.db.outbox.create({ data: { event: 'tier.changed', payload } });
  await drain(t);
}

test('where the brand shows none there are none for anybody, their notices and mails included; all is recorded', async () => {
  const { author, answer } = await setUp();
  await rise(author);
  const askers = { visitor: t as Asker, other: t.as(await buildMember(t.db)), author: t.as(author) };
  for (const asker of Object.values(askers)) {
    expect(await everything(author.handle, asker)).toMatchObject({
      showsGames: true,
      member: { reputation: 10, tier: { key: 'fan' }, knownTags: [], reputationCurve: [{ balance: 10 }] },
    });
  }
  expect(await inbox(author)).toEqual({ unread: 1, kinds: ['TIER'], mails: true });

  await publish(false);
  for (const asker of Object.values(askers)) {
    expect(await everything(author.handle, asker)).toEqual(nothing);
    expect((await asker.ask('{ gameChoices { seesGames } }')).data.gameChoices).toBeNull();
  }
  expect(await inbox(author)).toEqual({ unread: 0, kinds: [], mails: false });
  const mailed = (await t.mails()).length;
  await t
    .as(await buildMember(t.db))
    .ask(`mutation { castVote(input: { postId: ${answer.id}, value: UP }) { __typename } }`);
  await rise(author);
  expect(await inbox(author)).toEqual({ unread: 0, kinds: [], mails: false });
  expect((await t.mails()).length).toBe(mailed);
  expect(await t.db.standing.findUnique({ where: { memberId: author.id } })).toMatchObject({ balance: 20 });

  await publish(true);
  expect(await inbox(author)).toEqual({ unread: 1, kinds: ['TIER'], mails: true });
  expect((await everything(author.handle, t)).member.reputation).toBe(20);
});

test('a member who wants none is shown none of anybody and is told nothing; others see what they saw', async () => {
  const { author } = await setUp();
  await rise(author);
  expect(await choose(author, 'seesGames: false')).toBe('GameChoices');
  await drain(t);
  const other = t.as(await buildMember(t.db));
  expect(await everything(author.handle, t.as(author))).toEqual(nothing);
  expect(await inbox(author)).toEqual({ unread: 0, kinds: [], mails: false });
  for (const asker of [t, other]) {
    expect((await everything(author.handle, asker)).member).toMatchObject({
      reputation: 10,
      tier: { key: 'fan' },
    });
  }
  const mailed = (await t.mails()).length;
  await rise(author);
  expect(await inbox(author)).toEqual({ unread: 0, kinds: [], mails: false });
  expect((await t.mails()).length).toBe(mailed);

  await choose(author, 'seesGames: true');
  await drain(t);
  expect(await inbox(author)).toEqual({ unread: 1, kinds: ['TIER'], mails: true });
});

test('a member who shows others nothing sees their own; a visitor can choose nothing', async () => {
  const { author } = await setUp();
  await choose(author, 'showsStanding: false');
  for (const asker of [t, t.as(await buildMember(t.db))]) {
    expect(await everything(author.handle, asker)).toMatchObject({
      showsGames: true,
      member: nothing.member,
    });
  }
  expect((await everything(author.handle, t.as(author))).member).toMatchObject({
    reputation: 10,
    tierProgress: { tier: { key: 'fan' } },
  });
  const { data } = await t.as(author).ask('{ gameChoices { seesGames showsStanding onBoards } }');
  expect(data.gameChoices).toEqual({ seesGames: true, showsStanding: false, onBoards: true });
  const refused = await t.ask(
    'mutation { chooseGames(input: { onBoards: false }) { ... on Error { code } } }',
  );
  expect(refused.data.chooseGames.code).toBe('SIGN_IN_FIRST');
});

test('what moderators decided about votes is told as points are, by bell, inbox and mail', async () => {
  const { author } = await setUp();
  const payload = { memberId: author.id, side: 'RECEIVED' };
  await t.db.outbox.create({ data: { event: 'votes.discounted', payload } });
  await drain(t);
  expect(await inbox(author)).toEqual({ unread: 1, kinds: ['MODERATION'], mails: true });
  await publish(false);
  expect(await inbox(author)).toEqual({ unread: 0, kinds: [], mails: false });
  await publish(true);
  expect(await inbox(author)).toEqual({ unread: 1, kinds: ['MODERATION'], mails: true });
});

test('counting bells anew waits for nobody whose bell is right', async () => {
  const { author } = await setUp();
  await rise(author);
  await t.db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM member WHERE id = ${author.id} FOR UPDATE`;
    await recountGameNotices(t.db);
  });
  expect(await inbox(author)).toMatchObject({ unread: 1 });
});

test('what SQL asks is what the rule says', async () => {
  const [sees, wantsNone] = [await buildMember(t.db), await buildMember(t.db, { seesGames: false })];
  for (const community of [true, false]) {
    await publish(community);
    const now = new Date();
    expect(await communityShowsGames(t.db, now)).toBe(community);
    const rows = await t.db.$queryRaw<{ id: number; community: boolean; any: boolean }[]>`
      SELECT m.id, ${Prisma.raw(communityGamesCondition)} AS community, ${Prisma.raw(seesGamesCondition)} AS any
      FROM member m WHERE m.id IN (${sees.id}, ${wantsNone.id}) ORDER BY m.id`;
    for (const [i, reader] of [sees, wantsNone].entries()) {
      expect(rows[i]).toEqual({
        id: reader.id,
        community,
        any: gamesShown({ community, reader, now }).any,
      });
    }
  }
});
