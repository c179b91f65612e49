import type { Reader } from '@embassy/database';
import { panelPath, pollPath } from '../../panels/index.ts';

/** Which panel a notification tells of, and which poll of it. */
export type OfPanel = { panelId: number; pollId: number | null };

/** What is said of it: what is told of a panel is in the inbox of those alone who may read it. */
export type PanelTold = { name: string; title: string; path: string };

/** The words for these, asked for together. */
export async function panelsTold(db: Reader, asked: readonly OfPanel[]): Promise<PanelTold[]> {
  const panels = await db.panel.findMany({
    where: { id: { in: asked.map(({ panelId }) => panelId) } },
    select: { id: true, slug: true, name: true },
  });
  const pollIds = asked.flatMap(({ pollId }) => pollId ?? []);
  const polls =
    pollIds.length === 0
      ? []
      : await db.poll.findMany({ where: { id: { in: pollIds } }, select: { id: true, title: true } });
  return asked.map(({ panelId, pollId }) => {
    const panel = panels.find(({ id }) => id === panelId)!;
    const poll = polls.find(({ id }) => id === pollId);
    return {
      name: panel.name,
      title: poll?.title ?? panel.name,
      path: poll ? pollPath(panel, poll) : panelPath(panel),
    };
  });
}
