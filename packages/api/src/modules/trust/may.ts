import type { Role } from '@embassy/database';
import { NotAllowed } from '../../kernel/errors/index.ts';
import { type EarnedPrivilege, earnedPrivileges, type Privilege, privileges } from './privileges.ts';

/** Whoever is asked about: what they are to the brand, and how far they are trusted; unsaid is not at all. */
export type Trusted = { role: Role; trust?: number };

/** Whether someone may; a visitor may nothing that needs a privilege. */
export function may(actor: Trusted | null, privilege: Privilege): boolean {
  if (actor === null) return false;
  const roles = Object.hasOwn(privileges, privilege) ? privileges[privilege as keyof typeof privileges] : [];
  if ((roles as readonly Role[]).includes(actor.role)) return true;
  if (!Object.hasOwn(earnedPrivileges, privilege)) return false;
  return actor.role !== 'MEMBER' || (actor.trust ?? 0) >= earnedPrivileges[privilege as EarnedPrivilege];
}

/** Refuses whoever may not. */
export function demandPrivilege(actor: Trusted | null, privilege: Privilege): void {
  if (may(actor, privilege)) return;
  if (Object.hasOwn(earnedPrivileges, privilege))
    throw new NotAllowed('TIER_TOO_LOW', `The privilege “${privilege}” comes with a higher tier.`);
  throw new NotAllowed('NOT_PERMITTED', `This needs the privilege “${privilege}”.`);
}
