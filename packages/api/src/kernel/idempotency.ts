import { createHash } from 'node:crypto';
import { Prisma, type Transaction } from '@embassy/database';
import { Invalid, NotAllowed } from './errors/index.ts';

type Create = {
  tx: Transaction;
  memberId: number;
  mutation: string;
  /** Chosen by the client, one for each thing it wants to exist once; absent for callers that never repeat. */
  key: string | null | undefined;
  input: unknown;
};

/**
 * Runs `create` once for a member's key and returns the id it made; sending the same again returns the same id.
 * The key's row is inserted first, so that two requests at once wait for each other and only one creates.
 * Throws NotAllowed(KEY_REUSED) when the key came with another input before.
 */
export async function createOnce(
  { tx, memberId, mutation, key, input }: Create,
  create: () => Promise<number>,
): Promise<{ id: number; repeated: boolean }> {
  if (key == null) return { id: await create(), repeated: false };
  if (key.length < 8 || key.length > 100) {
    throw new Invalid([
      { field: 'idempotencyKey', code: 'BAD_FORMAT', message: 'Use a random key of 8 to 100 characters.' },
    ]);
  }
  const inputHash = createHash('sha256').update(JSON.stringify(input)).digest('base64url');
  const inserted = await tx.$executeRaw(Prisma.sql`
    INSERT INTO idempotency_key (member_id, key, mutation, input_hash, result_id)
    VALUES (${memberId}, ${key}, ${mutation}, ${inputHash}, 0) ON CONFLICT DO NOTHING`);
  if (inserted === 0) {
    const before = await tx.idempotencyKey.findUniqueOrThrow({ where: { memberId_key: { memberId, key } } });
    if (before.mutation !== mutation || before.inputHash !== inputHash) {
      throw new NotAllowed('KEY_REUSED', 'This idempotency key belongs to another request.');
    }
    return { id: before.resultId, repeated: true };
  }
  const id = await create();
  await tx.idempotencyKey.update({ where: { memberId_key: { memberId, key } }, data: { resultId: id } });
  return { id, repeated: false };
}
