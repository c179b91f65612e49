import type { HighlightKind, Reader } from '@embassy/database';
import { listedSql } from './board.ts';
import { placesOf } from './places.rules.ts';

/** A member who stands out, and what they are ordered by. */
export type Highlight = { memberId: number; weight: number; amount: number; usual: number };

/** A member who is shown beside the boards. */
export type ShownHighlight = { id: number; place: number; amount: number; usual: number };

/**
 * Who stands out, as it was found in the last hour. Whoever does not want to be there any more, or may not, is left out
 * at once: more are kept than are shown.
 */
export async function highlights(db: Reader, kind: HighlightKind, count: number): Promise<ShownHighlight[]> {
  const rows = await db.$queryRaw<Highlight[]>`
    SELECT h.member_id AS "memberId", h.weight, h.amount, h.usual
    FROM board_highlight h JOIN member m ON m.id = h.member_id
    WHERE h.kind = ${kind}::highlight_kind AND ${listedSql} ORDER BY h.rank LIMIT ${count}`;
  const places = placesOf(
    rows.map(({ weight }) => weight),
    { before: 0, more: 0 },
  );
  return rows.map(({ memberId, amount, usual }, i) => ({ id: memberId, amount, usual, place: places[i]! }));
}
