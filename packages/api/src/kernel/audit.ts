import type { Prisma, Transaction } from '@embassy/database';

type Entry = {
  actorId: number;
  /** Verb and noun, as in `hide post`. */
  action: string;
  subject: {
    kind:
      | 'thread'
      | 'post'
      | 'comment'
      | 'member'
      | 'category'
      | 'tag'
      | 'product'
      | 'store'
      | 'report'
      | 'brand'
      | 'announcement'
      | 'rulebook'
      | 'tiers'
      | 'voting case'
      | 'badge'
      | 'panel'
      | 'poll'
      | 'challenge';
    id: number;
  };
  reason: string;
  data?: Prisma.InputJsonObject;
};

/** Writes into the audit log, in the transaction of what it tells of. Ids and the reason only, no personal text. */
export async function audit(
  tx: Transaction,
  { actorId, action, subject, reason, data }: Entry,
): Promise<void> {
  await tx.auditEntry.create({
    data: { actorId, action, subjectKind: subject.kind, subjectId: subject.id, reason, data: data ?? {} },
    select: { id: true },
  });
}
