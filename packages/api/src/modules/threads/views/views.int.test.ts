import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildMember, buildThread } from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';
import { createViewCounter } from './view-counter.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

const fail = (error: unknown) => {
  throw error;
};
const views = async (id: number) => (await t.db.thread.findUniqueOrThrow({ where: { id } })).viewCount;

async function beacon(body: string, { address = '192.0.2.1', agent = 'Firefox', cookie = '' } = {}) {
  const headers = { 'user-agent': agent, ...(cookie && { cookie }) };
  const request = new Request(`${t.settings.publicUrl}/beacon`, { method: 'POST', headers, body });
  return (await t.api.handleBeacon(request, { address })).status;
}

describe('views of a thread', () => {
  test('count a reader once a day, however often and from whichever process', async () => {
    const thread = await buildThread(t.db);
    const body = JSON.stringify({ threadId: thread.id });
    await beacon(body);
    await beacon(body);
    await beacon(body, { agent: 'Safari' });
    await beacon(body, { address: '192.0.2.2' });
    await t.api.settled();
    expect(await views(thread.id)).toBe(3);

    const now = new Date();
    const reader = { threadId: thread.id, reader: 'member 1', audiences: ['public'] };
    const processes = [createViewCounter(t.db, fail), createViewCounter(t.db, fail)];
    for (const process of processes) await process.record(reader, now);
    await Promise.all(processes.map((process) => process.settled()));
    expect(await views(thread.id)).toBe(4);

    const tomorrow = new Date(now.getTime() + 86_400_000);
    await processes[0]!.record(reader, tomorrow);
    await processes[0]!.settled();
    expect(await views(thread.id)).toBe(5);
    // The day before cannot be told any more.
    expect(await t.db.viewSalt.count()).toBe(1);
    expect(await t.db.threadView.count({ where: { threadId: thread.id } })).toBe(1);
    await t.db.viewSalt.deleteMany();
  });

  test('a thousand views are two statements', async () => {
    const thread = await buildThread(t.db);
    const counter = createViewCounter(t.db, fail);
    const now = new Date('2027-01-01T12:00:00Z');
    await counter.record({ threadId: thread.id, reader: 'first', audiences: ['public'] }, now);
    await counter.settled();
    t.statements();
    for (let n = 0; n < 1_000; n++) {
      await counter.record({ threadId: thread.id, reader: `reader ${n % 400}`, audiences: ['public'] }, now);
    }
    await counter.settled();
    expect(t.statements().length).toBeLessThanOrEqual(2);
    expect(await views(thread.id)).toBe(401);
    await t.db.viewSalt.deleteMany();
  });

  test('count only what the reader may see', async () => {
    const staffOnly = await buildThread(t.db, { audience: 'staff' });
    const hidden = await buildThread(t.db, { state: 'HIDDEN' });
    const agent = t.as(await buildMember(t.db, { role: 'AGENT' }));
    for (const { id } of [staffOnly, hidden]) await beacon(JSON.stringify({ threadId: id }));
    await beacon(JSON.stringify({ threadId: 999_999 }));
    await t.api.settled();
    expect([await views(staffOnly.id), await views(hidden.id)]).toEqual([0, 0]);
    await beacon(JSON.stringify({ threadId: staffOnly.id }), { cookie: await agent.cookie() });
    await t.api.settled();
    expect(await views(staffOnly.id)).toBe(1);
  });

  test('take no nonsense and no crawlers', async () => {
    const thread = await buildThread(t.db);
    for (const body of [
      '',
      'null',
      '[]',
      '{}',
      '{"threadId":"1"}',
      '{"threadId":1e99}',
      `{"threadId":1,${' '.repeat(300)}}`,
    ]) {
      expect(await beacon(body)).toBe(400);
    }
    expect(await beacon(JSON.stringify({ threadId: thread.id }), { agent: 'Googlebot/2.1' })).toBe(204);
    await t.api.settled();
    expect(await views(thread.id)).toBe(0);
  });
});
