/** Where a page begins on a board: how many members stand before its first row, and how many of them have more. */
export type Beginning = { before: number; more: number };

/** The places of a page’s rows: members who have as much share a place, and the next one counts all who are before it. */
export function placesOf(points: readonly number[], { before, more }: Beginning): number[] {
  let place = more + 1;
  return points.map((value, i) => {
    if (i > 0 && value !== points[i - 1]) place = before + i + 1;
    return place;
  });
}
