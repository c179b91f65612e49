/** As much of a status as says what may be moved there. */
export interface Stage {
  key: string;
  meaning: string;
  needsReason: boolean;
  leadsTo: readonly string[];
}

/** Whether an idea may go from one column to another. */
export function mayMove(from: Stage, to: Stage): boolean {
  return from.key !== to.key && from.leadsTo.includes(to.meaning);
}

/** Whether such a move takes a reason. */
export function asksReason(from: Stage, to: Stage): boolean {
  return from.needsReason || to.needsReason;
}

/**
 * The next column, to one side, where an idea may go that stands in `from` and is held over `over`. At the end it stays
 * where it is; back in its own column it is put down.
 */
export function nextColumn<One extends Stage>(
  stages: readonly One[],
  from: One,
  over: One,
  step: 1 | -1,
): One {
  for (let place = stages.indexOf(over) + step; place >= 0 && place < stages.length; place += step) {
    const one = stages[place];
    if (one && (one === from || mayMove(from, one))) return one;
  }
  return over;
}
