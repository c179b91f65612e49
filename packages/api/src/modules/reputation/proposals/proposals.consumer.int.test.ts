import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildMember } from '../../../testing/builders.ts';
import { drain } from '../../../testing/drain.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';
import { presets, type Rulebook, type Tiers } from '../../trust/index.ts';
import { rebuildLedger } from '../ledger/rebuild-ledger.ts';
import { rescoreEverybody } from '../ledger/rescore-everybody.ts';
import { verifyLedger } from '../ledger/verify-ledger.ts';
import { rescoredPoints } from '../reading/rescored-points.ts';
import { arbitraryFacts, arbitraryRulebook } from '../testing/arbitrary-facts.ts';
import { writeFacts } from '../testing/write-facts.ts';
import { decideTiers } from '../tiers/decide-tiers.ts';
import type { PointsBand, Trial } from '../trying/trial.ts';

let t: TestApi;
let admin: { id: number };
beforeAll(async () => {
  t = await startTestApi();
  admin = await buildMember(t.db, { role: 'ADMIN' });
});
afterAll(() => t.close());

const msOfDay = 86_400_000;
const ago = (days: number) => new Date(Math.floor(Date.now() / msOfDay - days) * msOfDay);

const call = async (who: { id: number }, mutation: string, input: object) => {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const { data } = await t.as(who).ask(
    `mutation ($input: ${type}) { ${mutation}(input: $input) { __typename ... on Error { code }
        ... on InvalidError { issues { field code start end } } } }`,
    { input },
  );
  return data[mutation];
};

const versionOf = async (kind: 'RULEBOOK' | 'TIERS') =>
  (await t.db.reputationProposal.findUnique({ where: { kind } }))?.version ?? null;
const save = async (kind: 'RULEBOOK' | 'TIERS', content: object) => {
  const saved = await call(admin, 'saveProposal', { kind, version: await versionOf(kind), content });
  expect(saved.__typename).toBe('ReputationProposal');
};
/** Tries the proposal and says what became of it. */
const tryOut = async (kind: 'RULEBOOK' | 'TIERS', rescore = true): Promise<Trial> => {
  const version = await versionOf(kind);
  expect(await call(admin, 'tryProposal', { kind, version, rescore })).toEqual({ __typename: 'Done' });
  await drain(t);
  const { result, progress } = await t.db.reputationTrial.findUniqueOrThrow({ where: { kind } });
  expect(progress).toBe(100);
  return result as unknown as Trial;
};
const publishRulebook = async (more: object = { note: 'We count tips now.' }) =>
  call(admin, 'publishRulebook', { version: await versionOf('RULEBOOK'), ...more });

/** What there is, in the words of a trial. */
async function standingsNow() {
  const members = await t.db.member.findMany({ include: { standing: true } });
  const balances = members.map(({ standing }) => standing?.balance ?? 0);
  const within = ({ from, to }: PointsBand) =>
    balances.filter((balance) => balance >= (from ?? -Infinity) && balance <= (to ?? Infinity)).length;
  const having = (key: string) => members.filter(({ standing }) => standing?.tier === key).length;
  const of = new Map(members.map(({ id, standing }) => [id, standing]));
  return { within, having, of };
}

/** Tiers that few points reach, lost at once when their time is over. */
const tiers = (high: number, low: number): Tiers => ({
  lowWater: 0.9,
  graceDays: 0,
  tiers: [
    { key: 'granted', names: {}, formula: null, trust: 3 },
    { key: 'high', names: {}, formula: `reputation >= ${high} && points(30) >= 10`, trust: 2 },
    {
      key: 'low',
      names: { sv: 'Låg' },
      formula: `points(5) > ${low} || reputation >= 12 && accountAge >= 20`,
      trust: 1,
    },
    { key: 'everybody', names: {}, formula: 'true', trust: 0 },
  ],
});

/** Four members more with a history of 40 days, their ledger and tiers as they would be. */
async function setUp(facts: Parameters<typeof writeFacts>[1]) {
  const members = [];
  for (let n = 0; n < 4; n++) members.push(await buildMember(t.db, { joinedAt: ago(10 + n * 10) }));
  await writeFacts(t.db, facts, { memberIds: members.map(({ id }) => id), from: ago(40) });
  await rebuildLedger(t.db);
  await decideTiers(t.db, {});
  await drain(t);
}

const histories = arbitraryFacts({ days: 40, most: 60 });

describe('what trying shows is what publishing does', { timeout: 240_000 }, () => {
  test('of a rulebook that re-scores: the same balances and tiers, told to whom it concerns', async () => {
    await t.db.tiersVersion.create({ data: { version: 1, tiers: tiers(60, 8) as object } });
    await fc.assert(
      fc.asyncProperty(histories, arbitraryRulebook, async (facts, rulebook: Rulebook) => {
        await setUp(facts);
        await save('RULEBOOK', rulebook);
        const before = await standingsNow();
        const trial = await tryOut('RULEBOOK');
        for (const band of trial.bands) expect(band.before).toBe(before.within(band));
        for (const { key, before: count } of trial.tiers) expect(count).toBe(before.having(key));
        expect(await publishRulebook()).toEqual({ __typename: 'Done' });
        await drain(t);

        const after = await standingsNow();
        for (const band of trial.bands) expect(band.after).toBe(after.within(band));
        for (const { key, atOnce } of trial.tiers) expect([key, atOnce]).toEqual([key, after.having(key)]);
        for (const mover of trial.movers) {
          expect(before.of.get(mover.memberId)?.balance ?? 0).toBe(mover.before);
          expect(after.of.get(mover.memberId)).toMatchObject({
            balance: mover.after,
            tier: mover.tierAtOnce,
          });
          const moved = mover.rules.reduce((sum, rule) => sum + rule.after - rule.before, 0);
          expect(moved).toBe(mover.after - mover.before);
        }
        const changed = [...after.of].filter(([id, now]) => before.of.get(id)?.balance !== now?.balance);
        expect(trial.rise + trial.fall).toBe(changed.length);
        const { version } = await t.db.rescoring.findFirstOrThrow({ orderBy: { version: 'desc' } });
        const told = await t.db.notification.findMany({ where: { rescoringVersion: version } });
        expect(told.map(({ memberId }) => memberId).sort()).toEqual(changed.map(([id]) => id).sort());
        expect(await verifyLedger(t.db)).toMatchObject({ waiting: 0, differences: [] });

        // Their time of grace is over at once here.
        await decideTiers(t.db, {}, new Date());
        const later = await standingsNow();
        for (const { key, later: count } of trial.tiers)
          expect([key, count]).toEqual([key, later.having(key)]);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  test('of tiers: the same members in each, at once and when their time is over', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.nat(80), fc.nat(20), async (facts, high, low) => {
        await setUp(facts);
        await decideTiers(t.db, {}, new Date());
        await save('TIERS', tiers(high, low));
        const trial = await tryOut('TIERS');
        const version = await versionOf('TIERS');
        expect(await call(admin, 'publishTiers', { version, note: '' })).toEqual({ __typename: 'Done' });
        await drain(t);
        const after = await standingsNow();
        for (const { key, atOnce } of trial.tiers) expect([key, atOnce]).toEqual([key, after.having(key)]);
        for (const { memberId, tierAtOnce } of trial.movers)
          expect(after.of.get(memberId)?.tier).toBe(tierAtOnce);
        await decideTiers(t.db, {}, new Date());
        const later = await standingsNow();
        for (const { key, later: count } of trial.tiers)
          expect([key, count]).toEqual([key, later.having(key)]);
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });
});

describe('counting anew', { timeout: 120_000 }, () => {
  test('goes on where it was stopped: every balance is exact, everybody is told once', async () => {
    const members = Array.from({ length: 430 }, (_, n) => ({
      handle: `many-${n}`,
      displayName: `Many ${n}`,
    }));
    await t.db.member.createMany({ data: members });
    // To have joined brings nothing yet.
    const { _max } = await t.db.rulebookVersion.aggregate({ _max: { version: true } });
    await t.db.rulebookVersion.create({ data: { version: _max.version! + 1, rulebook: presets.embassy } });
    await rebuildLedger(t.db);
    await drain(t);
    const joined = { JOINED: { points: { MEMBER: 7 }, capped: false, lifetime: null } };
    await save('RULEBOOK', { ...presets.embassy, rules: { ...presets.embassy.rules, ...joined } });
    await publishRulebook();
    const { version } = await t.db.rescoring.findFirstOrThrow({ orderBy: { version: 'desc' } });
    // The connection is lost in the middle of the second batch: nothing of it is there.
    let batches = 0;
    const losing: typeof t.db = Object.create(t.db, {
      $transaction: {
        value: (work: (tx: unknown) => Promise<unknown>, options: object) =>
          t.db.$transaction(async (tx) => {
            const result = await work(tx);
            if (++batches === 3) throw new Error('lost');
            return result;
          }, options),
      },
    });
    await expect(rescoreEverybody(losing, { version })).rejects.toThrow('lost');
    const halfway = await t.db.rescoring.findUniqueOrThrow({ where: { version } });
    expect(halfway).toMatchObject({ changed: expect.any(Number), finishedAt: null });
    expect(halfway.reached).toBeGreaterThan(0);
    await drain(t);
    const many = await t.db.member.findMany({
      where: { handle: { startsWith: 'many-' } },
      include: { standing: true, notifications: { where: { kind: 'RULES' } } },
    });
    expect(many.length).toBe(430);
    for (const { standing, notifications } of many) {
      expect(standing?.balance).toBe(7);
      expect(standing?.tier).not.toBeNull();
      expect(notifications.length).toBe(1);
    }
    const asked = many.map(({ id: memberId }) => ({ memberId, version }));
    expect(new Set(await rescoredPoints(t.db, asked))).toEqual(new Set([7]));
    expect(await verifyLedger(t.db)).toMatchObject({ waiting: 0, differences: [] });
    expect((await t.db.rescoring.findUniqueOrThrow({ where: { version } })).finishedAt).not.toBeNull();
  });

  test('tells nobody where no points are shown', async () => {
    await save('RULEBOOK', { ...presets.embassy, shown: false });
    await publishRulebook();
    await drain(t);
    const rescoring = await t.db.rescoring.findFirstOrThrow({ orderBy: { version: 'desc' } });
    expect(rescoring.changed).toBeGreaterThan(400);
    expect(await t.db.notification.count({ where: { rescoringVersion: rescoring.version } })).toBe(0);
  });
});

describe('a proposal', () => {
  test('is refused with every wrong field, and in a formula with the place', async () => {
    const rulebook = { ...presets.embassy, dailyCap: 0, floor: 'low' };
    const refused = await call(admin, 'saveProposal', { kind: 'RULEBOOK', content: rulebook });
    expect(refused).toMatchObject({ code: 'INVALID' });
    expect(refused.issues).toMatchObject([
      { field: 'floor', code: 'BAD_FORMAT' },
      { field: 'dailyCap', code: 'TOO_SHORT' },
    ]);
    const wrong = tiers(60, 8);
    const formula = 'reputation >= 10 && kudos > 3';
    const content = {
      ...wrong,
      tiers: wrong.tiers.map((tier, n) => (n === 1 ? { ...tier, formula } : tier)),
    };
    expect((await call(admin, 'saveProposal', { kind: 'TIERS', content })).issues).toMatchObject([
      { field: 'tiers.1.formula', code: 'BAD_FORMAT', start: 20, end: 25 },
    ]);
  });

  test('is not saved over what another admin saved meanwhile, nor tried or published then', async () => {
    await save('RULEBOOK', presets.embassy);
    const version = await versionOf('RULEBOOK');
    await save('RULEBOOK', presets['apache-answer']);
    const stale = { code: 'STALE_VERSION' };
    const kind = 'RULEBOOK';
    expect(await call(admin, 'saveProposal', { kind, version, content: presets.embassy })).toMatchObject(
      stale,
    );
    expect(await call(admin, 'beginProposal', { kind, version, from: 'published' })).toMatchObject(stale);
    expect(await call(admin, 'tryProposal', { kind, version, rescore: true })).toMatchObject(stale);
    expect(await call(admin, 'publishRulebook', { version, note: 'Why' })).toMatchObject(stale);
    expect(await call(admin, 'discardProposal', { kind, version })).toMatchObject(stale);
    const discarded = await call(admin, 'discardProposal', { kind, version: await versionOf(kind) });
    expect(discarded).toEqual({ __typename: 'Done' });
    expect(await t.db.reputationProposal.findMany({ where: { kind } })).toEqual([]);
  });

  test('that is gone is neither saved nor published as the one that came after it', async () => {
    const kind = 'RULEBOOK';
    await save(kind, presets.embassy);
    const version = await versionOf(kind);
    await call(admin, 'discardProposal', { kind, version });
    const gone = { code: 'NOT_FOUND' };
    expect(await call(admin, 'saveProposal', { kind, version, content: presets.embassy })).toMatchObject(
      gone,
    );
    expect(await versionOf(kind)).toBeNull();
    await save(kind, presets['apache-answer']);
    const stale = { code: 'STALE_VERSION' };
    expect(await call(admin, 'publishRulebook', { version, note: 'Why' })).toMatchObject(stale);
    expect(await call(admin, 'tryProposal', { kind, version, rescore: true })).toMatchObject(stale);
    expect(await call(admin, 'discardProposal', { kind, version: await versionOf(kind) })).toMatchObject({
      __typename: 'Done',
    });
  });

  test('begins with what was published or a preset, and is published for a day to come: nothing moves now', async () => {
    const kind = 'RULEBOOK';
    expect((await call(admin, 'beginProposal', { kind, from: 'nobody' })).issues).toMatchObject([
      { field: 'from', code: 'UNKNOWN' },
    ]);
    await call(admin, 'beginProposal', { kind, from: 'khoros-like' });
    const trial = await tryOut(kind, false);
    expect(trial.fromDay).toBe(Math.floor(Date.now() / msOfDay) - 89);
    const day = (ahead: number) => new Date(Date.now() + ahead * msOfDay).toISOString().slice(0, 10);
    expect((await publishRulebook({ fromDay: day(0), note: '' })).issues).toMatchObject([
      { field: 'fromDay' },
    ]);
    expect((await publishRulebook({ note: ' ' })).issues).toMatchObject([
      { field: 'note', code: 'REQUIRED' },
    ]);
    const entries = await t.db.reputationEntry.count();
    expect(await publishRulebook({ fromDay: day(1), note: '' })).toEqual({ __typename: 'Done' });
    await drain(t);
    expect(await t.db.reputationEntry.count()).toBe(entries);
    const log = await t.db.auditEntry.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(log).toMatchObject({ action: 'publish rulebook', subjectKind: 'rulebook', actorId: admin.id });
    const { data } = await t
      .as(admin)
      .ask(
        '{ rulebookVersions { version fromDay note publishedBy { handle } rescoring { progress changed } } }',
      );
    expect(data.rulebookVersions[0]).toMatchObject({ fromDay: day(1), rescoring: null });
    expect(data.rulebookVersions[1].rescoring.progress).toBe(100);
  });
});
