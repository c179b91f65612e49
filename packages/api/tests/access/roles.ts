import type { Role } from '@embassy/database';

/**
 * Who asks. `member` is the one whose things they are; `otherMember` is anybody else; `storeStaff` is a member who answers
 * for a store, which is no role.
 */
export const askers = [
  'visitor',
  'member',
  'otherMember',
  'storeStaff',
  'agent',
  'productTeam',
  'moderator',
  'admin',
] as const;
export type Asker = (typeof askers)[number];

export const everyone: readonly Asker[] = askers;
export const signedIn = askers.filter((asker) => asker !== 'visitor');
export const staff: readonly Asker[] = ['agent', 'productTeam', 'moderator', 'admin'];
export const moderators: readonly Asker[] = ['moderator', 'admin'];
export const admins: readonly Asker[] = ['admin'];
export const owner: readonly Asker[] = ['member'];
export const nobody: readonly Asker[] = [];

/** The role in the database; a visitor has none. */
export const roleOf: Record<Exclude<Asker, 'visitor'>, Role> = {
  member: 'MEMBER',
  otherMember: 'MEMBER',
  storeStaff: 'MEMBER',
  agent: 'AGENT',
  productTeam: 'PRODUCT_TEAM',
  moderator: 'MODERATOR',
  admin: 'ADMIN',
};
