import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildMember } from '../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { WrongPhase } from './challenges.errors.ts';
import { enterChallenge } from './entering/enter-challenge.ts';
import { withdrawEntry } from './entering/withdraw-entry.ts';
import { inviteJuror } from './jury/invite-juror.ts';
import { markEntry } from './jury/mark-entry.ts';
import { shortlistEntry } from './jury/shortlist-entry.ts';
import { publishResult } from './result/publish-result.ts';
import { challengeScene, refusal } from './testing/challenge-scene.ts';

let t: TestApi;
const { at, fiveOf, team, ideaOf, entered } = challengeScene(() => t);
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

describe('what is done in which phase', () => {
  const inPhase = { COMING: -1, COLLECT: 5, DISCUSS: 15, VOTE: 25, SHORTLIST: 35, RESULT: 45 };
  type Act = (challenge: Awaited<ReturnType<typeof fiveOf>>, now: Date) => Promise<unknown>;
  const table: Record<string, { may: string[]; act: Act }> = {
    'an idea is entered': {
      may: ['COLLECT'],
      act: async ({ id }, now) => {
        const author = await buildMember(t.db);
        return enterChallenge(at(author, now), { number: id, threadId: (await ideaOf(author)).id });
      },
    },
    'it is withdrawn': {
      may: ['COLLECT', 'DISCUSS'],
      act: async (challenge, now) => {
        const { author, entry } = await entered(challenge);
        return withdrawEntry(at(author, now), { entryNumber: entry });
      },
    },
    'jurors mark it': {
      may: ['DISCUSS', 'VOTE', 'SHORTLIST'],
      act: async (challenge, now) => {
        const { entry: entryNumber } = await entered(challenge);
        const juror = await buildMember(t.db);
        await inviteJuror(at(await team(), now), { number: challenge.id, handle: juror.handle });
        return markEntry(at(juror, now), { entryNumber, shortlist: true, note: 'Simple.' });
      },
    },
    'it is put on the shortlist': {
      may: ['SHORTLIST'],
      act: async (challenge, now) => {
        const { entry: entryNumber } = await entered(challenge);
        const input = { entryNumber, shortlisted: true, reason: 'It fits every cup.' };
        return shortlistEntry(at(await team(), now), input);
      },
    },
    'the result is published': {
      may: ['RESULT'],
      act: async ({ id }, now) =>
        publishResult(at(await team(), now), { number: id, placings: [], thanks: 'Nobody won this time.' }),
    },
  };

  test.each(Object.entries(table))('%s', async (_, { may, act }) => {
    for (const [phase, hours] of Object.entries(inPhase)) {
      const challenge = await fiveOf(0);
      const now = challenge.after(hours);
      const outcome = await act(challenge, now).then(
        () => 'done',
        (error: WrongPhase) => ({ code: error.code, phase: error.phase }),
      );
      expect([phase, outcome]).toEqual([
        phase,
        may.includes(phase) ? 'done' : { code: 'WRONG_PHASE', phase },
      ]);
    }
  });

  test('the refusal says the phase and the dates, through the API as well', async () => {
    const challenge = await fiveOf(12);
    const author = await buildMember(t.db);
    const { data } = await t.as(author).ask(
      `mutation ($number: Int!, $threadId: Int!) { enterChallenge(input: { number: $number, threadId: $threadId }) {
        __typename ... on WrongPhaseError { code act phase from until message } } }`,
      { number: challenge.id, threadId: (await ideaOf(author)).id },
    );
    expect(data.enterChallenge).toMatchObject({
      ...{ __typename: 'WrongPhaseError', code: 'WRONG_PHASE', act: 'ENTER', phase: 'DISCUSS' },
      ...{ from: challenge.after(0).toISOString(), until: challenge.after(10).toISOString() },
    });
  });

  test('the last moments of a phase are its, the end is not', async () => {
    const challenge = await fiveOf(0);
    const author = await buildMember(t.db);
    const enter = async (now: Date) =>
      refusal(enterChallenge(at(author, now), { number: challenge.id, threadId: (await ideaOf(author)).id }));
    expect(await enter(new Date(challenge.collectUntil.getTime() - 5_000))).toBe('done');
    expect(await enter(challenge.collectUntil)).toBe('WRONG_PHASE');
    expect(await enter(new Date(challenge.opensAt.getTime() - 5_000))).toBe('WRONG_PHASE');
    expect(await enter(challenge.opensAt)).toBe('done');
  });
});
