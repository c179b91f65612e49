import { Prisma, type Transaction } from '@embassy/database';
import { Invalid } from '../../kernel/errors/index.ts';

/**
 * Gives a member a handle that nobody else has or had. The one before stays theirs: its paths lead on, and nobody
 * else can pass for them. Throws Invalid when it is taken.
 */
export async function takeHandle(
  tx: Transaction,
  memberId: number,
  handle: string,
  now: Date,
): Promise<void> {
  const before = await tx.member.findUniqueOrThrow({ where: { id: memberId }, select: { handle: true } });
  if (before.handle === handle) return;
  await refuseFormerHandle(tx, memberId, handle);
  await tx.member.update({ where: { id: memberId }, data: { handle } }).catch((error: unknown) => {
    throw isTaken(error) ? handleTaken() : error;
  });
  // Once more: whoever had it may have let it go while we waited for their transaction.
  await refuseFormerHandle(tx, memberId, handle);
  await tx.formerHandle.deleteMany({ where: { handle, memberId } });
  await tx.formerHandle.upsert({
    where: { handle: before.handle },
    create: { handle: before.handle, memberId, leftAt: now },
    update: { memberId, leftAt: now },
  });
}

/** Refuses a handle that another member had. */
export async function refuseFormerHandle(
  tx: Pick<Transaction, 'formerHandle'>,
  memberId: number | null,
  handle: string,
): Promise<void> {
  const former = await tx.formerHandle.findUnique({ where: { handle } });
  if (former && former.memberId !== memberId) throw handleTaken();
}

/** Whether the database refused something that must be unique. */
export function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}

/** The refusal of a handle that is somebody's. */
export function handleTaken(): Invalid {
  return new Invalid([
    { field: 'handle', code: 'TAKEN', message: 'Choose another handle; this one is taken.' },
  ]);
}
