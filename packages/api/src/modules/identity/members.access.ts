import { Prisma } from '@embassy/database';
import type { Settings } from '../../kernel/settings.ts';
import type { Viewer } from '../../kernel/viewer.ts';
import { may } from '../trust/index.ts';

type Asker = Pick<Viewer, 'actor'>;

/**
 * Members that the viewer may find. Where addresses are confirmed, those who have not confirmed theirs are there for
 * nobody but themselves and admins: else a member who appears under the handle that was signed up with would tell
 * that the address was new. Members without a login, as imports bring them, are there for everybody.
 */
export function visibleMembers(viewer: Asker, settings: Settings): Prisma.MemberWhereInput {
  if (findsAll(viewer, settings)) return {};
  return { OR: [{ id: viewer.actor?.id ?? -1 }, { logins: { none: { emailVerified: false } } }] };
}

/** The same for lists in SQL over `m`, whose `id` is the member's. */
export function visibleMembersSql(viewer: Asker, settings: Settings): Prisma.Sql {
  if (findsAll(viewer, settings)) return Prisma.sql`TRUE`;
  return Prisma.sql`(m.id = ${viewer.actor?.id ?? -1} OR NOT EXISTS (
    SELECT 1 FROM login WHERE login.member_id = m.id AND NOT login.email_verified))`;
}

function findsAll({ actor }: Asker, { confirmEmail }: Settings): boolean {
  return !confirmEmail || may(actor, 'find unconfirmed members');
}
