import { describe, expect, test } from 'vitest';
import type { Likeness } from '../../contract.ts';
import type { Kit } from './kit.ts';

/** Threads that are like another one, or like what somebody is writing. */
export function similarSuite({ engine, put }: Kit): void {
  const likest = (like: Likeness, limit = 5) => engine().similar({ like, audiences: ['public'], limit });

  describe('likeness', () => {
    const bubbles = { title: 'Milk frother makes large bubbles', body: 'The foam is coarse, whatever I do.' };
    const sour = { title: 'Milk turns sour in summer', body: 'Even in the fridge.' };

    test('to a text: the likest thread first', async () => {
      const [near, far] = await put(bubbles, sour, { title: 'Pump is loud' });
      const title = 'Why does my frother make such large bubbles in milk?';
      expect((await likest({ title, body: '' }))[0]).toBe(near);
      expect((await likest({ title: 'Foam', body: 'My frother makes bubbles.' }))[0]).toBe(near);
      expect(await likest({ title: 'Sour milk', body: '' }, 1)).toEqual([far]);
    });

    test('to a thread: never itself', async () => {
      const [near, far, also] = await put(bubbles, sour, { title: 'Large bubbles from the milk frother' });
      expect((await likest({ threadId: near! }))[0]).toBe(also);
      expect(await likest({ threadId: also! })).not.toContain(also);
      expect(await likest({ threadId: far! })).not.toContain(far);
    });

    test('of one kind alone, also where another kind is likelier', async () => {
      const [asked, idea] = await put(bubbles, { title: 'A frother with smaller bubbles', kind: 'IDEA' });
      const like = { title: 'Milk frother makes large bubbles', body: 'The foam is coarse.' };
      expect((await likest(like))[0]).toBe(asked);
      const ofKind = (kind: 'IDEA' | 'TIP') =>
        engine().similar({ like, audiences: ['public'], limit: 5, kind });
      expect(await ofKind('IDEA')).toEqual([idea]);
      expect(await ofKind('TIP')).toEqual([]);
    });

    test('a word that only one thread has does not hide the others', async () => {
      const [own] = await put({ title: 'Frother wobbulates with bubbles' });
      const [near] = await put(bubbles);
      expect(await likest({ threadId: own! })).toContain(near);
      expect(await likest({ title: 'Frother wobbulates with bubbles', body: '' })).toContain(near);
    });

    test('to nothing, to nobody, and to what is like nothing', async () => {
      await put(bubbles);
      expect(await likest({ title: '', body: '' })).toEqual([]);
      expect(await likest({ title: 'Zymurgy', body: 'quixotry' })).toEqual([]);
      expect(await likest({ threadId: 999_999 })).toEqual([]);
    });

    test('to a long text', async () => {
      const [near] = await put(bubbles, sour);
      const body = `${'My machine stands in the kitchen. '.repeat(300)}The frother makes large bubbles.`;
      expect((await likest({ title: 'Frother and bubbles', body }))[0]).toBe(near);
    });
  });
}
