import { emit, type ReportReason, type Transaction } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { checkText } from '../../../kernel/check-text.ts';
import { Invalid, NotAllowed } from '../../../kernel/errors/index.ts';
import { createOnce } from '../../../kernel/idempotency.ts';
import { limit } from '../../../kernel/rate-limits.ts';
import { demand } from '../../../kernel/refusal.ts';
import { requireComment, requirePost } from '../../threads/index.ts';
import { may } from '../../trust/index.ts';
import { canReport } from './reports.policy.ts';
import { boundsOfText } from './reports.rules.ts';

type Said = { reason: ReportReason; text?: string | null; idempotencyKey?: string | null };
type Subject = { postId: number; commentId: number | null };

/** Reports a post to the moderators; to report a thread is to report its opening post. Returns the report's id. */
export function reportPost(context: ActionContext, input: Said & { postId: number }): Promise<number> {
  return report(context, 'reportPost', input, async (tx) => {
    const post = await requirePost(tx, context.viewer, input.postId);
    demand(canReport(context.actor, post));
    return { postId: post.id, commentId: null };
  });
}

/** Reports a comment to the moderators. Returns the report's id. */
export function reportComment(context: ActionContext, input: Said & { commentId: number }): Promise<number> {
  return report(context, 'reportComment', input, async (tx) => {
    const comment = await requireComment(tx, context.viewer, input.commentId);
    demand(canReport(context.actor, comment));
    return { postId: comment.postId, commentId: comment.id };
  });
}

/** `find` locks what is reported, so that two reports of one member at once do not pass each other. */
async function report(
  { db, actor, now }: ActionContext,
  mutation: string,
  input: Said,
  find: (tx: Transaction) => Promise<Subject>,
): Promise<number> {
  requireWriter(actor, now);
  const text = (input.text ?? '').trim();
  const issues = checkText('text', text, boundsOfText(input.reason));
  if (issues.length > 0) throw new Invalid(issues);
  await limit(db, 'report', actor.id);
  const { id } = await db.$transaction((tx) =>
    createOnce({ tx, memberId: actor.id, mutation, key: input.idempotencyKey, input }, async () => {
      const subject = await find(tx);
      const before = await tx.report.findFirst({
        where: { ...subject, reporterId: actor.id, state: 'OPEN' },
        select: { id: true },
      });
      if (before) {
        throw new NotAllowed('ALREADY_DONE', 'You have reported it; a moderator will look at it.');
      }
      const made = await tx.report.create({
        data: {
          ...{ ...subject, reporterId: actor.id, reason: input.reason, text, createdAt: now },
          weight: may(actor, 'report with weight') ? 2 : 1,
        },
        select: { id: true },
      });
      await emit(tx, 'report.made', { reportId: made.id, actorId: actor.id });
      return made.id;
    }),
  );
  return id;
}
