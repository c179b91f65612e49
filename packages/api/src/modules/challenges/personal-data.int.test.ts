import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildMember } from '../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { inviteJuror } from './jury/invite-juror.ts';
import { markEntry } from './jury/mark-entry.ts';
import { challengesPersonalData as data } from './personal-data.ts';
import { publishResult } from './result/publish-result.ts';
import { withdrawResult } from './result/withdraw-result.ts';
import { challengeScene, hour, placing } from './testing/challenge-scene.ts';

let t: TestApi;
const { at, fiveOf, team, entered, shortlisted } = challengeScene(() => t);
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

test('who is in a challenge takes that along; who leaves takes what they said as a juror', async () => {
  const challenge = await fiveOf(25);
  const { entry: entryNumber, author } = await entered(challenge);
  const juror = await buildMember(t.db);
  await inviteJuror(at(await team(), challenge.after(1)), { number: challenge.id, handle: juror.handle });
  await markEntry(at(juror, challenge.after(22)), { entryNumber, shortlist: true, note: 'Simple.' });
  expect(await data.export(t.db, juror.id)).toMatchObject({
    juries: [{ challenge: challenge.slug }],
    marksOfEntries: [{ note: 'Simple.', shortlist: true }],
  });
  expect(await data.export(t.db, author.id)).toMatchObject({
    challengesEntered: [{ challenge: challenge.slug, withdrawnAt: null }],
  });
  await t.db.$transaction((tx) => data.erase(tx, juror.id, { keepPosts: true, now: new Date() }));
  expect(await data.export(t.db, juror.id)).toMatchObject({ juries: [], marksOfEntries: [] });
});

test('what was decided of an idea is taken along with its reasons, once everybody may read it', async () => {
  const challenge = await fiveOf(35);
  const { entry, author } = await entered(challenge);
  await shortlisted(challenge, entry);
  const own = async () => (await data.export(t.db, author.id)).challengesEntered;
  const nothing = {
    ...{ shortlistedAt: null, shortlistReason: null },
    ...{ place: null, award: null, placeReason: null },
  };
  expect(await own()).toMatchObject([nothing]);
  // The jury’s time is over.
  const shortlistUntil = new Date(Date.now() - hour);
  await t.db.challenge.update({
    where: { id: challenge.id },
    data: { shortlistUntil, endsAt: shortlistUntil },
  });
  const listed = { shortlistedAt: challenge.after(35).toISOString(), shortlistReason: 'It fits every cup.' };
  expect(await own()).toMatchObject([{ ...nothing, ...listed }]);
  const maker = await team();
  const { id: number } = challenge;
  await publishResult(at(maker, new Date()), { number, placings: [placing(entry)] });
  const { place, award, reason: placeReason } = placing(entry);
  expect(await own()).toMatchObject([{ ...listed, place, award, placeReason }]);
  expect((await data.export(t.db, author.id)).placedInChallenges).toMatchObject([
    { place, award, placeReason },
  ]);
  await withdrawResult(at(maker, new Date()), { number, reason: 'The wrong one was first.' });
  expect(await own()).toMatchObject([{ ...nothing, ...listed }]);
  expect((await data.export(t.db, author.id)).placedInChallenges).toMatchObject([
    { place: null, award: null },
  ]);
});
