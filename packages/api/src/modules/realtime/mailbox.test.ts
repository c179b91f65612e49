import { expect, test } from 'vitest';
import { createMailbox } from './mailbox.ts';

const box = (size = 3) => {
  let closed = 0;
  const mailbox = createMailbox<string>({ size, overflow: 'missed', onClose: () => closed++ });
  return { mailbox, closed: () => closed };
};
const all = async (items: AsyncIterable<string>) => {
  const taken: string[] = [];
  for await (const item of items) taken.push(item);
  return taken;
};

test('what is put in is taken in order, by a reader who waits as well', async () => {
  const { mailbox, closed } = box();
  const first = mailbox.next();
  mailbox.push('a');
  mailbox.push('b');
  mailbox.push('c');
  mailbox.end();
  expect(await first).toEqual({ done: false, value: 'a' });
  expect(await all(mailbox)).toEqual(['b', 'c']);
  expect(closed()).toBe(1);
});

test('a reader who does not keep up is told so, and nothing grows', async () => {
  const { mailbox } = box(2);
  for (const item of ['a', 'b', 'c', 'd']) mailbox.push(item);
  mailbox.end();
  expect(await all(mailbox)).toEqual(['missed', 'd']);
});

test('a reader who leaves while waiting is let go', async () => {
  const { mailbox, closed } = box();
  const waiting = mailbox.next();
  await mailbox.return?.();
  mailbox.push('late');
  expect(await waiting).toEqual({ done: true, value: undefined });
  expect(await mailbox.next()).toEqual({ done: true, value: undefined });
  expect(closed()).toBe(1);
});

test('an end while nobody reads is kept until somebody does', async () => {
  const { mailbox, closed } = box();
  mailbox.end();
  mailbox.push('late');
  expect(await all(mailbox)).toEqual([]);
  expect(closed()).toBe(1);
});
