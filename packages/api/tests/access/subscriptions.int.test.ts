import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { openStream } from '../../src/testing/open-stream.ts';
import { startTestApi, type TestApi } from '../../src/testing/test-api.ts';
import { type Asker, askers } from './roles.ts';
import { buildWorld, type Place, places, type World } from './world.ts';

let t: TestApi;
let world: World;
beforeAll(async () => {
  t = await startTestApi();
  world = await buildWorld(t.db);
});
afterAll(() => t.close());

test('every field of Subscription is tried here', () => {
  expect(Object.keys(schema.getSubscriptionType()!.getFields())).toEqual(['changes']);
});

/** The first that a stream says, or why there is none. */
async function firstOf(asker: Asker, threadNumber: number) {
  const cookie = asker === 'visitor' ? undefined : await t.as(world.people[asker]).cookie();
  const stream = await openStream(t.fetch, { threadNumber, cookie });
  await Promise.race([stream.ended, stream.until(() => true)]);
  stream.leave();
  return { first: stream.changes[0]?.kind, errors: stream.errors };
}

describe.each(Object.keys(places) as Place[])('the stream of a thread that is %s', (place) => {
  test.each(askers)('asked by %s begins, or is refused as if there were no such thread', async (asker) => {
    const expected = (places[place] as readonly Asker[]).includes(asker)
      ? { first: 'NOW', errors: [] }
      : await firstOf(asker, 999_999_999);
    const asked = await firstOf(asker, world.threads[place]);
    expect(asked).toEqual(expected);
    expect(asked.errors.length).toBe(asked.first ? 0 : 1);
  });
});
