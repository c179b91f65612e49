import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { checkText } from '../../../kernel/check-text.ts';
import { Invalid, NotAllowed, NotFound } from '../../../kernel/errors/index.ts';
import { createOnce } from '../../../kernel/idempotency.ts';
import { requireThread } from '../../threads/index.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { triageLimits } from './check-triage.rules.ts';

export type NoteOnIdeaInput = { threadId: number; text: string; idempotencyKey?: string | null };

/** Writes something down about an idea for the others of the product team. Members never see it. */
export async function noteOnIdea(
  context: ActionContext,
  { idempotencyKey, ...input }: NoteOnIdeaInput,
): Promise<void> {
  const { db, actor, viewer, now } = context;
  requireWriter(actor, now);
  demandPrivilege(actor, 'decide on ideas');
  const issues = checkText('text', input.text, { minimum: 1, maximum: triageLimits.note });
  if (issues.length > 0) throw new Invalid(issues);
  await db.$transaction(async (tx) => {
    const thread = await requireThread(tx, viewer, input.threadId);
    if (thread.kind !== 'IDEA') {
      throw new NotAllowed('KIND_DOES_NOT_TAKE_THIS', 'Only an idea is on this desk.');
    }
    const creating = { tx, memberId: actor.id, mutation: 'noteOnIdea', key: idempotencyKey, input };
    await createOnce(creating, async () => {
      const { id } = await tx.ideaNote.create({
        data: { threadId: thread.id, authorId: actor.id, text: input.text.trim(), writtenAt: now },
        select: { id: true },
      });
      await audit(tx, {
        actorId: actor.id,
        action: 'note on idea',
        subject: { kind: 'thread', id: thread.id },
        reason: '',
        data: { noteId: id },
      });
      return id;
    });
  });
}

/** Takes back a note that the actor wrote. */
export async function deleteIdeaNote(
  { db, actor, viewer, now }: ActionContext,
  { number }: { number: number },
): Promise<void> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'decide on ideas');
  await db.$transaction(async (tx) => {
    const note = await tx.ideaNote.findFirst({ where: { id: number, authorId: actor.id } });
    if (!note) throw new NotFound('The note');
    await requireThread(tx, viewer, note.threadId);
    await tx.ideaNote.delete({ where: { id: number } });
    await audit(tx, {
      actorId: actor.id,
      action: 'delete idea note',
      subject: { kind: 'thread', id: note.threadId },
      reason: '',
      data: { noteId: number },
    });
  });
}
