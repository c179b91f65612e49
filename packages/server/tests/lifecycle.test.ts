import { expect, test } from 'vitest';
import { createLifecycle, StoppedError } from '../src/lifecycle/lifecycle.ts';

function recorded() {
  const events: string[] = [];
  const lifecycle = createLifecycle(() => {});
  const part = (name: string) =>
    lifecycle.start(name, async () => {
      events.push(`start ${name}`);
      return { value: name, stop: async () => events.push(`stop ${name}`) };
    });
  return { events, lifecycle, part };
}

test('parts stop in the opposite order of their start', async () => {
  const { events, lifecycle, part } = recorded();
  for (const name of ['database', 'worker', 'pages']) await part(name);
  await lifecycle.stop();
  expect(events).toEqual([
    ...['start database', 'start worker', 'start pages'],
    ...['stop pages', 'stop worker', 'stop database'],
  ]);
});

test('what was started is stopped when a later part fails', async () => {
  const { events, lifecycle, part } = recorded();
  await part('database');
  await expect(lifecycle.start('pages', () => Promise.reject(new Error('taken')))).rejects.toThrow('taken');
  await lifecycle.stop();
  expect(events).toEqual(['start database', 'stop database']);
});

test('a part that fails to stop does not keep the others', async () => {
  const lines: string[] = [];
  const lifecycle = createLifecycle((line) => lines.push(line));
  let stopped = false;
  const good = async () => ({ value: 0, stop: async () => (stopped = true) });
  const bad = async () => ({ value: 0, stop: () => Promise.reject(new Error('stuck')) });
  await lifecycle.start('database', good);
  await lifecycle.start('pages', bad);
  await lifecycle.stop();
  expect(stopped).toBe(true);
  expect(lines.join('\n')).toContain('pages did not stop in order: stuck');
});

test('stopping while a part starts waits for it, stops it, and starts no more', async () => {
  const { events, lifecycle, part } = recorded();
  const gate = Promise.withResolvers<void>();
  const slow = lifecycle.start('database', async () => {
    await gate.promise;
    return { value: 0, stop: async () => events.push('stop database') };
  });
  const stopping = lifecycle.stop();
  gate.resolve();
  await expect(slow).rejects.toThrow(StoppedError);
  await stopping;
  await expect(part('pages')).rejects.toThrow(StoppedError);
  expect(events).toEqual(['stop database']);
});
