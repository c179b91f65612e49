import { bulkTransaction } from '@embassy/database';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildMember } from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';
import { presets } from '../../trust/index.ts';
import type { Fact } from '../judging/fact.ts';
import { arbitraryFacts } from '../testing/arbitrary-facts.ts';
import { writeFacts } from '../testing/write-facts.ts';
import { copyFacts } from './copy-facts.ts';
import { heededKinds } from './heeded-kinds.rules.ts';
import { readFacts } from './read-facts.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

test('everybody’s facts are streamed as they are read one member at a time, in the same order', {
  timeout: 120_000,
}, async () => {
  const from = new Date('2026-08-01');
  await fc.assert(
    fc.asyncProperty(arbitraryFacts({ days: 4, most: 40 }), async (facts) => {
      const members = await Promise.all(Array.from({ length: 4 }, () => buildMember(t.db)));
      const memberIds = members.map(({ id }) => id).sort((a, b) => a - b);
      await writeFacts(t.db, facts, { memberIds, from });
      for (const rulebook of [presets.embassy, presets['khoros-like']]) {
        const heeded = heededKinds([{ rulebook }]);
        const wanted = await readFacts(
          t.db,
          memberIds.map((memberId) => ({ memberId, fromDay: null })),
          heeded,
        );
        const streamed: [number, Fact[]][] = [];
        const range = { first: memberIds[0]!, last: memberIds.at(-1)! };
        await bulkTransaction(t.db, (tx) =>
          copyFacts(tx, range, heeded, (memberId, own) => void streamed.push([memberId, own])),
        );
        expect(streamed).toEqual([...wanted]);
      }
    }),
    { numRuns: 12, endOnFailure: true },
  );
});
