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

/** Roles that read the space of every panel: they run panels, or moderate what is written there. */
export const panelReaders: readonly Role[] = ['PRODUCT_TEAM', 'MODERATOR', 'ADMIN'];

/** The key of a panel's own space. */
export function panelAudience(panelId: number): string {
  return `panel:${panelId}`;
}

/** Whether a key is that of a panel's space: it comes and goes with the panel, and nobody else sets it. */
export function isPanelAudience(key: string): boolean {
  return key.startsWith('panel:');
}

/** The keys a role belongs to; none is a visitor. */
export function audiencesOf(role: Role | null): readonly Audience[] {
  return role === null ? ['public'] : audiencesByRole[role];
}

/** Whether a text is one of the keys. */
export function isAudience(text: string): text is Audience {
  return (audiences as readonly string[]).includes(text);
}
