import type { Role } from '@embassy/database';
import { expect, test } from 'vitest';
import type { Actor } from '../../../kernel/viewer.ts';
import { canSuspend, latestEndOfSuspension } from './suspension.policy.ts';

const roles: Role[] = ['MEMBER', 'AGENT', 'PRODUCT_TEAM', 'MODERATOR', 'ADMIN'];
const actor = (role: Role) => ({ id: 1, role }) as Actor;

test('moderators suspend all but their peers, admins all, nobody themselves', () => {
  const may = (by: Role) => roles.filter((role) => canSuspend(actor(by), { id: 2, role }) === null);
  expect(may('MODERATOR')).toEqual(['MEMBER', 'AGENT', 'PRODUCT_TEAM']);
  expect(may('ADMIN')).toEqual(roles);
  for (const role of ['MEMBER', 'AGENT', 'PRODUCT_TEAM'] as const) expect(may(role)).toEqual([]);
  for (const role of roles) expect(canSuspend(actor(role), { id: 1, role })).not.toBeNull();
});

test('a suspension reaches ten years at most, leap years included', () => {
  const end = latestEndOfSuspension(new Date('2028-02-29T12:00:00Z'));
  expect(end.toISOString()).toBe('2038-03-01T12:00:00.000Z');
});
