import type { Transaction } from '@embassy/database';
import { NotAllowed } from '../../../kernel/errors/index.ts';

/**
 * Refuses when the member is the only admin who can sign in. All admins stay locked until the transaction ends, in
 * order, so that two who go or dismiss each other at the same time do not leave none.
 */
export async function refuseLastAdmin(tx: Transaction, memberId: number): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM member WHERE role = 'ADMIN' ORDER BY id FOR UPDATE`;
  const others = await tx.member.count({
    where: { role: 'ADMIN', id: { not: memberId }, logins: { some: {} } },
  });
  if (others > 0) return;
  throw new NotAllowed('NOT_PERMITTED', 'A community needs an admin: make somebody else one first.');
}
