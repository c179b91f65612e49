/** What a member can be to the brand, from the least to the most. */
export const roles = ['MEMBER', 'AGENT', 'PRODUCT_TEAM', 'MODERATOR', 'ADMIN'] as const;
export type Role = (typeof roles)[number];

/** Tells whether a form's value names a role. */
export function isRole(value: unknown): value is Role {
  return roles.some((role) => role === value);
}
