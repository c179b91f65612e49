import type { ActionContext } from '../../../kernel/action-context.ts';
import { Invalid } from '../../../kernel/errors/index.ts';
import { isDismissible } from './dismissals.rules.ts';

export type DismissalInput = { subject: string };

/** Puts something on the home page away for good. */
export async function dismiss({ db, actor, now }: ActionContext, { subject }: DismissalInput): Promise<void> {
  demandDismissible(subject);
  await db.dismissal.createMany({
    data: [{ memberId: actor.id, subject, createdAt: now }],
    skipDuplicates: true,
  });
}

/** Shows again what was put away. */
export async function undoDismissal(
  { db, actor }: ActionContext,
  { subject }: DismissalInput,
): Promise<void> {
  demandDismissible(subject);
  await db.dismissal.deleteMany({ where: { memberId: actor.id, subject } });
}

function demandDismissible(subject: string): void {
  if (isDismissible(subject)) return;
  throw new Invalid([{ field: 'subject', code: 'UNKNOWN', message: 'Name something on the home page.' }]);
}
