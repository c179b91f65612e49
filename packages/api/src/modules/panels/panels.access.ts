import type { Prisma, Transaction } from '@embassy/database';
import { NotFound } from '../../kernel/errors/index.ts';
import type { Viewer } from '../../kernel/viewer.ts';
import { may } from '../trust/index.ts';

/** Panels that the viewer may know of: those whose space they read, and those they are invited to. */
export function visiblePanels({ actor }: Viewer): Prisma.PanelWhereInput {
  if (actor === null) return { id: { in: [] } };
  return {
    OR: [
      { id: { in: [...actor.panelIds] } },
      { members: { some: { memberId: actor.id, state: 'INVITED' } } },
    ],
  };
}

/** Panels that are not over, as `isOver` says. */
export const panelsThatGoOn = (now: Date) =>
  ({ archivedAt: null, OR: [{ endsAt: null }, { endsAt: { gt: now } }] }) satisfies Prisma.PanelWhereInput;

/** Polls that the viewer may know of: those of panels they are in, run or moderate; drafts for whoever runs panels. */
export function visiblePolls({ actor }: Viewer, now: Date): Prisma.PollWhereInput {
  if (actor === null) return { id: { in: [] } };
  const panelId = { in: [...actor.panelIds] };
  return may(actor, 'run panels') ? { panelId } : { panelId, opensAt: { lte: now } };
}

/** The panel, locked; NotFound when the viewer may not know of it. */
export async function requirePanel(tx: Transaction, viewer: Viewer, id: number) {
  await tx.$queryRaw`SELECT 1 FROM panel WHERE id = ${id} FOR NO KEY UPDATE`;
  const panel = await tx.panel.findFirst({ where: { id, AND: visiblePanels(viewer) } });
  if (!panel) throw new NotFound('The panel');
  return panel;
}

/**
 * The poll with its questions and panel, locked, so that nothing is answered while it is counted; NotFound when the
 * viewer may not know of it.
 */
export async function requirePoll(tx: Transaction, viewer: Viewer, id: number, now: Date) {
  await tx.$queryRaw`SELECT 1 FROM poll WHERE id = ${id} FOR NO KEY UPDATE`;
  const poll = await tx.poll.findFirst({
    where: { id, AND: visiblePolls(viewer, now) },
    include: { questions: { orderBy: { position: 'asc' } }, panel: true },
  });
  if (!poll) throw new NotFound('The poll');
  return poll;
}
