import type { Role } from '@embassy/database';

/** What one may need a role for. Whatever everybody may is not here. */
export const privileges = {
  'verify answer': ['AGENT', 'PRODUCT_TEAM', 'MODERATOR', 'ADMIN'],
  'edit any post': ['MODERATOR', 'ADMIN'],
  'see hidden content': ['MODERATOR', 'ADMIN'],
  'see deleted content': ['MODERATOR', 'ADMIN'],
  'moderate content': ['MODERATOR', 'ADMIN'],
  'suspend member': ['MODERATOR', 'ADMIN'],
  'read audit log': ['MODERATOR', 'ADMIN'],
  'read search log': ['AGENT', 'PRODUCT_TEAM', 'MODERATOR', 'ADMIN'],
  'link duplicate': ['AGENT', 'PRODUCT_TEAM', 'MODERATOR', 'ADMIN'],
  'manage catalogue': ['ADMIN'],
  'manage brand': ['ADMIN'],
  'manage stores': ['ADMIN'],
  'manage reputation': ['ADMIN'],
  'decide on ideas': ['PRODUCT_TEAM', 'ADMIN'],
  'merge ideas': ['MODERATOR', 'PRODUCT_TEAM', 'ADMIN'],
  'turn threads into ideas': ['MODERATOR', 'PRODUCT_TEAM', 'ADMIN'],
  'run panels': ['PRODUCT_TEAM', 'ADMIN'],
  'name idea statuses': ['ADMIN'],
  'run challenges': ['PRODUCT_TEAM', 'ADMIN'],
  'manage badges': ['ADMIN'],
  announce: ['AGENT', 'PRODUCT_TEAM', 'MODERATOR', 'ADMIN'],
  'set up': ['ADMIN'],
  'set role': ['ADMIN'],
  'invite member': ['ADMIN'],
  'find unconfirmed members': ['ADMIN'],
  operate: ['ADMIN'],
} as const satisfies Record<string, readonly Role[]>;

/** How far a member is trusted; their tier says it. 0 is somebody new, of whom nothing is known yet. */
export const trustLevels = [0, 1, 2, 3] as const;
export type Trust = (typeof trustLevels)[number];

/** What a member is trusted with from a level on, whatever the tiers are called. Staff need no level. */
export const earnedPrivileges = {
  'vote down': 1,
  'create tag': 1,
  'link freely': 1,
  'show pictures freely': 1,
  'tag for others': 2,
  'report with weight': 2,
} as const satisfies Record<string, Trust>;

export type EarnedPrivilege = keyof typeof earnedPrivileges;
export type Privilege = keyof typeof privileges | EarnedPrivilege;

/** What a post or comment of somebody new may have: enough to ask well, too little for a spammer. */
export const newcomerLimits = { links: 2, pictures: 3 };
