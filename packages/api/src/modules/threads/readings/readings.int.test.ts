import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAnswer, buildMember, buildThread } from '../../../testing/builders.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

const read = `query ($number: Int!) {
  thread(number: $number) { viewerSeenUntil viewerNewCount viewerFirstNew { number } viewerLeftAt { number } }
}`;

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute));

async function beacon(body: object, cookie = '') {
  const headers = { 'user-agent': 'Firefox', ...(cookie && { cookie }) };
  const request = new Request(`${t.settings.publicUrl}/beacon`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  const { status } = await t.api.handleBeacon(request, { address: '192.0.2.1' });
  await t.api.settled();
  return status;
}

/** A thread with an answer of each minute, by somebody else unless told. */
async function threadWith(...answers: { minute: number; authorId?: number }[]) {
  const thread = await buildThread(t.db, { createdAt: at(0) });
  const numbers: number[] = [];
  for (const { minute, authorId } of answers) {
    const { id } = await buildAnswer(t.db, { threadId: thread.id, authorId, createdAt: at(minute) });
    numbers.push(id);
  }
  const lastActivityAt = at(Math.max(0, ...answers.map(({ minute }) => minute)));
  await t.db.thread.update({ where: { id: thread.id }, data: { lastActivityAt } });
  return { number: thread.id, numbers };
}

describe('what a member has read', () => {
  test('tells what others added since', async () => {
    const member = await buildMember(t.db);
    const reader = t.as(member);
    const { number, numbers } = await threadWith(
      { minute: 1 },
      { minute: 2, authorId: member.id },
      { minute: 3 },
      { minute: 4 },
    );
    const nothing = { viewerSeenUntil: null, viewerNewCount: 0, viewerFirstNew: null, viewerLeftAt: null };
    expect((await reader.ask(read, { number })).data.thread).toEqual(nothing);

    await beacon({ threadId: number, seenUntil: at(1).toISOString() }, await reader.cookie());
    expect((await reader.ask(read, { number })).data.thread).toEqual({
      viewerSeenUntil: at(1).toISOString(),
      viewerNewCount: 2,
      viewerFirstNew: { number: numbers[2] },
      viewerLeftAt: null,
    });

    // Leaving tells where; what was read before stays read, and a time to come is none.
    const leaving = { threadId: number, postId: numbers[1], leaving: true };
    await beacon({ ...leaving, seenUntil: at(0).toISOString() }, await reader.cookie());
    const left = { viewerSeenUntil: at(1).toISOString(), viewerLeftAt: { number: numbers[1] } };
    expect((await reader.ask(read, { number })).data.thread).toMatchObject(left);
    await beacon({ threadId: number, seenUntil: '2999-01-01T00:00:00Z' }, await reader.cookie());
    const { seenUntil } = await t.db.threadReading.findFirstOrThrow({ where: { memberId: member.id } });
    expect(seenUntil.getTime()).toBeLessThanOrEqual(Date.now());
    expect((await t.ask(read, { number })).data.thread).toEqual(nothing);
  });

  test('counts a view once, whether the page is left or not', async () => {
    const { number } = await threadWith();
    const cookie = await t.as(await buildMember(t.db)).cookie();
    await beacon({ threadId: number, seenUntil: at(0).toISOString(), leaving: true }, cookie);
    expect((await t.db.thread.findUniqueOrThrow({ where: { id: number } })).viewCount).toBe(0);
    await beacon({ threadId: number, seenUntil: at(0).toISOString() }, cookie);
    expect((await t.db.thread.findUniqueOrThrow({ where: { id: number } })).viewCount).toBe(1);
  });

  test('is nothing of a visitor, and nothing of a thread that one may not see', async () => {
    const hidden = await buildThread(t.db, { state: 'HIDDEN' });
    const { number } = await threadWith();
    const cookie = await t.as(await buildMember(t.db)).cookie();
    const before = await t.db.threadReading.count();
    const seenUntil = at(0).toISOString();
    expect(await beacon({ threadId: number, seenUntil })).toBe(204);
    expect(await beacon({ threadId: hidden.id, seenUntil }, cookie)).toBe(204);
    expect(await beacon({ threadId: 999_999, seenUntil }, cookie)).toBe(204);
    expect(await beacon({ threadId: number, seenUntil: 'yesterday' }, cookie)).toBe(400);
    expect(await t.db.threadReading.count()).toBe(before);
  });

  test('is asked once for a whole feed', async () => {
    const member = await buildMember(t.db);
    const cookie = await t.as(member).cookie();
    for (let n = 0; n < 5; n++) {
      const { number } = await threadWith({ minute: 1 }, { minute: 2 });
      await beacon({ threadId: number, seenUntil: at(1).toISOString() }, cookie);
    }
    t.statements();
    const { data } = await t.as(member).ask('{ threads(first: 50) { edges { node { viewerNewCount } } } }');
    const counts = data.threads.edges.map(
      ({ node }: { node: { viewerNewCount: number } }) => node.viewerNewCount,
    );
    expect(counts.filter((count: number) => count === 1).length).toBe(5);
    expect(t.statements().filter((sql) => sql.includes('thread_reading')).length).toBe(1);
  });
});
