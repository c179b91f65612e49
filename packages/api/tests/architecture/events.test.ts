import { createDatabase, subscriptions } from '@embassy/database';
import { jobsFor } from '@embassy/database/outbox/subscriptions';
import { createPostgresEngine } from '@embassy/search-indexer';
import { expect, test } from 'vitest';
import { createTasks, cronTasks } from '../../src/tasks.ts';
import { createMemoryBlobStore } from '../../src/testing/memory-blob-store.ts';
import { testSettings } from '../../src/testing/test-api.ts';
import { sourceFiles } from './source-files.ts';

const [declared] = sourceFiles('packages/database/src/outbox', /\/events\.ts$/);
const names = [...declared!.text.matchAll(/^ {2}'([a-z_]+\.[a-z_]+)': /gm)].map(([, name]) => name!);
const emitting = sourceFiles('packages', /\/src\/.*\.ts$/).filter(
  ({ file }) => !/\.test\.ts$|\/testing\//.test(file),
);

test('every event is heard, or declared to be heard by nobody', () => {
  expect(names.length).toBeGreaterThan(30);
  expect(Object.keys(subscriptions).sort()).toEqual([...names].sort());
});

test('every event is emitted somewhere', () => {
  const text = emitting
    .map((file) => file.text.replace(/export const subscriptions[\s\S]*?\n};/, ''))
    .join('\n');
  const silent = names.filter((name) => !new RegExp(`'${name}'(?!: \\{)`).test(text));
  expect(silent).toEqual([]);
});

test('every task that an event or the clock asks for is there to be done', () => {
  const db = createDatabase('postgres://nobody@127.0.0.1:1/none');
  const mailer = { send: async () => {} };
  const tasks = createTasks({
    db,
    settings: testSettings,
    mailer,
    search: createPostgresEngine(db),
    blobs: createMemoryBlobStore(),
  });
  const wanted = names.flatMap((name) =>
    jobsFor({ name, eventId: '1', at: '', payload: {} } as unknown as Parameters<typeof jobsFor>[0]).map(
      ({ task }) => task,
    ),
  );
  expect(wanted.length).toBeGreaterThan(10);
  const all = [...wanted, ...cronTasks.map(({ task }) => task)];
  expect(all.filter((task) => !(task in tasks))).toEqual([]);
});

test('every room’s README names what the room emits', () => {
  const readmes = sourceFiles('packages/api/src/modules', /^[^/]*(\/[^/]*){4}\/README\.md$/);
  const silent = emitting.flatMap(({ file, text }) => {
    const room = /packages\/api\/src\/modules\/([^/]+)\//.exec(file)?.[1];
    if (!room) return [];
    const readme = readmes.find((one) => one.file === `packages/api/src/modules/${room}/README.md`);
    return [...text.matchAll(/emit\(\s*tx,\s*'([^']+)'/g)]
      .filter(([, name]) => !readme?.text.includes(`\`${name}\``))
      .filter(([, name]) => !readme?.text.includes(`\`*.${name!.split('.')[1]}\``))
      .map(([, name]) => `${room}: ${name}`);
  });
  expect(silent).toEqual([]);
});
