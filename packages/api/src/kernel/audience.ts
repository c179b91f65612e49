import type { Role } from '@embassy/database';

/** Who may read something, as data: each category, thread and search document carries one of these keys. */
export const audiences = ['public', 'members', 'staff', 'moderators'] as const;

export type Audience = (typeof audiences)[number];

const audiencesByRole: Record<Role, readonly Audience[]> = {
  MEMBER: ['public', 'members'],
  AGENT: ['public', 'members', 'staff'],
  PRODUCT_TEAM: ['public', 'members', 'staff'],
  MODERATOR: ['public', 'members', 'staff', 'moderators'],
  ADMIN: ['public', 'members', 'staff', 'moderators'],
};

/** The keys a role belongs to; none is a visitor. */
export function audiencesOf(role: Role | null): readonly Audience[] {
  return role === null ? ['public'] : audiencesByRole[role];
}

/** Whether a text is one of the keys. */
export function isAudience(text: string): text is Audience {
  return (audiences as readonly string[]).includes(text);
}
