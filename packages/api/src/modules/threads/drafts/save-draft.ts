import { z } from 'zod';
import type { ActionContext } from '../../../kernel/action-context.ts';
import { checkText } from '../../../kernel/check-text.ts';
import { type FieldIssue, Invalid } from '../../../kernel/errors/index.ts';
import { limit } from '../../../kernel/rate-limits.ts';
import { draftLimits, isDraftKey } from './drafts.rules.ts';

export type SaveDraftInput = { key: string; data?: unknown };

/** The fields of a form as they are being filled in. */
const fields = z.record(
  z.string().max(50),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string()).max(20)]),
);

/** Keeps what a member is writing at a place until it is posted. The last one wins; it is theirs alone. */
export async function saveDraft(
  { db, actor, now }: ActionContext,
  { key, data }: SaveDraftInput,
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
    const saved = { data: read.data, updatedAt: now };
    const { id } = await tx.draft.upsert({
      where: { memberId_key: { memberId: actor.id, key } },
      create: { memberId: actor.id, key, ...saved },
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
