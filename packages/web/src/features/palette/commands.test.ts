import { expect, test } from 'vitest';
import { commands, commandsFor } from './commands.ts';

const idsFor = (role: string | null) => commandsFor(role).map(({ id }) => id);

test('each command is there once, and leads somewhere or does something', () => {
  expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
  for (const { id, to, act } of commands) expect([to, act].filter(Boolean), id).toHaveLength(1);
});

test('nobody is offered what they may not open', () => {
  const desks = ['reports', 'log', 'insights'];
  const offered = (role: string | null) => idsFor(role).filter((id) => desks.includes(id));
  expect(offered(null)).toEqual([]);
  expect(offered('MEMBER')).toEqual([]);
  expect(offered('AGENT')).toEqual(['insights']);
  expect(offered('MODERATOR')).toEqual(desks);
  expect(offered('ADMIN')).toEqual(desks);
});

test('who is signed in may leave, who is not may come in', () => {
  expect(idsFor(null)).toEqual(expect.arrayContaining(['signIn', 'signUp']));
  expect(idsFor(null)).not.toContain('signOut');
  expect(idsFor('MEMBER')).toContain('signOut');
  expect(idsFor('MEMBER')).not.toContain('signIn');
});
