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
  'create tag': ['MEMBER', 'AGENT', 'PRODUCT_TEAM', 'MODERATOR', 'ADMIN'],
  'manage catalogue': ['ADMIN'],
  'manage brand': ['ADMIN'],
  announce: ['AGENT', 'PRODUCT_TEAM', 'MODERATOR', 'ADMIN'],
  'set up': ['ADMIN'],
  'set role': ['ADMIN'],
  'invite member': ['ADMIN'],
  'find unconfirmed members': ['ADMIN'],
  operate: ['ADMIN'],
} as const satisfies Record<string, readonly Role[]>;

export type Privilege = keyof typeof privileges;
