import { Prisma, type Reader } from '@embassy/database';
import { panelReaders } from './audience.ts';

/**
 * In SQL, over member `m`: the panels whose space they read, as ids. Those they are in, or all for whoever runs or
 * moderates them.
 */
export const panelIdsReadSql = Prisma.sql`(
  CASE WHEN m.role::text = ANY (${[...panelReaders]}::text[]) THEN ARRAY(SELECT id FROM panel ORDER BY id)
    ELSE m.panel_ids END)`;

/** The panels whose space a member reads. */
export async function panelIdsRead(db: Reader, memberId: number): Promise<readonly number[]> {
  const [found] = await db.$queryRaw<{ panelIds: number[] }[]>`
    SELECT ${panelIdsReadSql} AS "panelIds" FROM member m WHERE m.id = ${memberId}`;
  return found?.panelIds ?? [];
}
