import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from '@embassy/database';
import { z } from 'zod';
import type { ActionContext } from '../../../kernel/action-context.ts';
import { checkText } from '../../../kernel/check-text.ts';
import { Conflict, type FieldIssue, Invalid } from '../../../kernel/errors/index.ts';
import { limit } from '../../../kernel/rate-limits.ts';
import { draftLimits, isDraftKey } from './drafts.rules.ts';

export type SaveDraftInput = {
  key: string;
  data?: unknown;
  /** When the draft was saved that this one continues; null when there was none. Absent: whatever is there goes. */
  since?: Date | null;
};

/** The fields of a form as they are being filled in. */
const fields = z.record(
  z.string().max(50),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string()).max(20)]),
);

/**
 * Keeps what a member is writing at a place until it is posted; it is theirs alone. Whoever tells what they continue
 * is refused when another device went on meanwhile, so that neither text is lost.
 */
export async function saveDraft(
  { db, actor, now }: ActionContext,
  { key, data, since }: SaveDraftInput,
): Promise<number> {
  await limit(db, 'save draft', actor.id);
  const read = fields.safeParse(data);
  const issues: FieldIssue[] = [];
  if (!isDraftKey(key)) {
    const message = 'Use new, or answer:, comment:, edit: or edit-comment: with a number.';
    issues.push({ field: 'key', code: 'BAD_FORMAT', message });
  }
  if (read.success) {
    // One text of all there is: its length is the draft's.
    const text = Object.entries(read.data).flat(2).map(String).join('\n');
    issues.push(...checkText('data', text, { maximum: draftLimits.characters }));
  } else {
    issues.push({
      field: 'data',
      code: 'BAD_FORMAT',
      message: 'Send an object of texts, numbers and lists.',
    });
  }
  if (!read.success || issues.length > 0) throw new Invalid(issues);

  return db.$transaction(async (tx) => {
    const place = { memberId: actor.id, key };
    const saved = { data: read.data, updatedAt: now };
    if (since !== undefined) {
      const continued =
        since === null
          ? await tx.draft.createMany({ data: [{ ...place, ...saved }], skipDuplicates: true })
          : await tx.draft.updateMany({ where: { ...place, updatedAt: since }, data: saved });
      if (continued.count === 0) await refuseOther(tx, place, read.data);
    }
    const { id } = await tx.draft.upsert({
      where: { memberId_key: place },
      create: { ...place, ...saved },
      update: saved,
      select: { id: true },
    });
    if ((await tx.draft.count({ where: { memberId: actor.id } })) > draftLimits.perMember) {
      const message = 'Post or delete one of the others first.';
      throw new Invalid([{ field: 'key', code: 'TOO_MANY', message, limit: draftLimits.perMember }]);
    }
    return id;
  });
}

/** Throws Conflict when something else stands there; the same, sent twice, and nothing at all are no conflict. */
async function refuseOther(
  tx: Transaction,
  place: { memberId: number; key: string },
  data: Record<string, unknown>,
): Promise<void> {
  const other = await tx.draft.findUnique({ where: { memberId_key: place } });
  if (other === null || isDeepStrictEqual(other.data, data)) return;
  const { markdown } = other.data as { markdown?: unknown };
  // Drafts are told apart by when they were saved; they have no versions.
  throw new Conflict({ version: 0, text: typeof markdown === 'string' ? markdown : '' });
}
