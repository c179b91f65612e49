import type { Role } from '@embassy/database';
import { NotAllowed } from '../../kernel/errors/index.ts';
import { type Privilege, privileges } from './privileges.ts';

/** Whether someone with this role may; a visitor may nothing that needs a privilege. */
export function may(actor: { role: Role } | null, privilege: Privilege): boolean {
  return actor !== null && (privileges[privilege] as readonly Role[]).includes(actor.role);
}

/** Refuses whoever may not. */
export function demandPrivilege(actor: { role: Role } | null, privilege: Privilege): void {
  if (!may(actor, privilege))
    throw new NotAllowed('NOT_PERMITTED', `This needs the privilege “${privilege}”.`);
}
