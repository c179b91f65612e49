import type { Reader, Role } from '@embassy/database';
import { panelReaders } from './audience.ts';

/** The panels whose space a member reads: those they are in, or all for whoever runs or moderates them. */
export async function panelIdsRead(
  db: Reader,
  { role, panelIds }: { role: Role; panelIds: readonly number[] },
): Promise<readonly number[]> {
  if (!panelReaders.includes(role)) return panelIds;
  const panels = await db.panel.findMany({ select: { id: true }, orderBy: { id: 'asc' } });
  return panels.map(({ id }) => id);
}
