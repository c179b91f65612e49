import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { NotFound } from '../../../kernel/errors/index.ts';
import { demandPrivilege } from '../../trust/index.ts';

type Input = { number: number };

/** Takes an announcement off the home page: it is over. */
export async function endAnnouncement(context: ActionContext, input: Input): Promise<void> {
  await change(context, input, 'end announcement', context.now);
}

/** Puts an announcement back that was ended too early. */
export async function resumeAnnouncement(context: ActionContext, input: Input): Promise<void> {
  await change(context, input, 'resume announcement', null);
}

async function change(
  { db, actor, now }: ActionContext,
  { number: id }: Input,
  action: 'end announcement' | 'resume announcement',
  endedAt: Date | null,
): Promise<void> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'announce');
  await db.$transaction(async (tx) => {
    const { count } = await tx.announcement.updateMany({ where: { id }, data: { endedAt } });
    if (count === 0) throw new NotFound('The announcement');
    await audit(tx, { actorId: actor.id, action, subject: { kind: 'announcement', id }, reason: '' });
  });
}
