/** What is known of the votes on a post. */
export interface VoteTally {
  up: number;
  down: number;
  mine: 'UP' | 'DOWN' | null;
}

/** The tally as it will be once a vote that is on its way has arrived; an empty text withdraws. */
export function tallyAfter(tally: VoteTally, sent: FormDataEntryValue | null | undefined): VoteTally {
  if (sent === null || sent === undefined) return tally;
  const mine = sent === 'UP' || sent === 'DOWN' ? sent : null;
  const without = {
    up: tally.up - (tally.mine === 'UP' ? 1 : 0),
    down: tally.down - (tally.mine === 'DOWN' ? 1 : 0),
  };
  return {
    up: without.up + (mine === 'UP' ? 1 : 0),
    down: without.down + (mine === 'DOWN' ? 1 : 0),
    mine,
  };
}
