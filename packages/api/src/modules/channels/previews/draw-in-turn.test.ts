import { expect, test } from 'vitest';
import { drawInTurn } from './draw-in-turn.ts';

test('pictures are drawn one at a time, each once, and only so many wait', async () => {
  let running = 0;
  let most = 0;
  const drawn: string[] = [];
  const picture = drawInTurn(async (what: string) => {
    most = Math.max(most, ++running);
    await new Promise((done) => setTimeout(done, 2));
    running--;
    if (what === 'broken') throw new Error('broken');
    drawn.push(what);
    return new Uint8Array([1]);
  });
  const asked = Array.from({ length: 40 }, (_, n) => picture(`k${n % 20}`, `k${n % 20}`));
  expect(asked.slice(0, 16).every((one) => one !== null)).toBe(true);
  expect(asked.slice(16, 20)).toEqual([null, null, null, null]);
  await Promise.all(asked);
  expect(most).toBe(1);
  expect(drawn).toEqual(Array.from({ length: 16 }, (_, n) => `k${n}`));
  // What broke is tried again, and holds nobody up.
  await expect(picture('broken', 'broken')).rejects.toThrow('broken');
  await expect(picture('broken', 'whole')).resolves.toEqual(new Uint8Array([1]));
  expect(most).toBe(1);
});
