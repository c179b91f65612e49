import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildAnswer, buildMember, buildThread } from '../../../testing/builders.ts';
import { drain } from '../../../testing/drain.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';
import { presets } from '../../trust/index.ts';
import { rebuildLedger } from '../ledger/rebuild-ledger.ts';
import { runTrial } from './run-trial.ts';

let t: TestApi;
let admin: ReturnType<TestApi['as']>;
beforeAll(async () => {
  t = await startTestApi();
  admin = t.as(await buildMember(t.db, { role: 'ADMIN' }));
});
afterAll(() => t.close());

const call = async (mutation: string, input: object) => {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const { data } = await admin.ask(
    `mutation ($input: ${type}) { ${mutation}(input: $input) { __typename } }`,
    { input },
  );
  return data[mutation].__typename;
};
const shown = async () => {
  const query = '{ reputationProposal(kind: RULEBOOK) { trial { progress failed finishedAt members } } }';
  return (await admin.ask(query)).data.reputationProposal.trial;
};

/** Asks for a trial whose job has not run. */
async function askedFor() {
  const before = await t.db.reputationProposal.findUnique({ where: { kind: 'RULEBOOK' } });
  const content = presets['stack-exchange-2019'];
  await call('saveProposal', { kind: 'RULEBOOK', version: before?.version ?? null, content });
  const { version } = await t.db.reputationProposal.findUniqueOrThrow({ where: { kind: 'RULEBOOK' } });
  expect(await call('tryProposal', { kind: 'RULEBOOK', version, rescore: true })).toBe('Done');
  return t.db.reputationTrial.findUniqueOrThrow({ where: { kind: 'RULEBOOK' } });
}

/** The database, which is lost when the members are counted. */
const losing = (): TestApi['db'] =>
  Object.create(t.db, {
    member: { value: { ...t.db.member, aggregate: () => Promise.reject(new Error('lost')) } },
  });

test('a trial that breaks off says so, and the queue brings it to its end', async () => {
  const { id: threadId } = await buildThread(t.db);
  const { id: postId } = await buildAnswer(t.db, { threadId });
  await t.db.acceptance.create({ data: { postId, threadId, acceptedById: (await buildMember(t.db)).id } });
  await rebuildLedger(t.db);
  const { number } = await askedFor();
  await expect(runTrial(losing(), { trial: number })).rejects.toThrow('lost');
  expect(await shown()).toMatchObject({ failed: true, finishedAt: null });
  // The job is still there, as one that failed is.
  await drain(t);
  expect(await shown()).toMatchObject({
    failed: false,
    progress: 100,
    finishedAt: expect.any(String),
    members: expect.any(Number),
  });
});

test('one that broke off is asked for anew, and what is left of it says nothing about the new one', async () => {
  const broken = await askedFor();
  await expect(runTrial(losing(), { trial: broken.number })).rejects.toThrow('lost');
  const again = await askedFor();
  expect(again.number).not.toBe(broken.number);
  expect(await shown()).toMatchObject({ failed: false, progress: 0, finishedAt: null });
  await runTrial(t.db, { trial: broken.number });
  expect(await shown()).toMatchObject({ finishedAt: null });
  await drain(t);
  expect(await shown()).toMatchObject({ failed: false, progress: 100 });
});
