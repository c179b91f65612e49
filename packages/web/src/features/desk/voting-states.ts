/** What can have become of votes that look arranged, as addresses and the API name it. */
export const votingStates = ['OPEN', 'DISCOUNTED', 'DISMISSED'] as const;
export type VotingState = (typeof votingStates)[number];

/** The state that an address asks for; open cases when it does not say. */
export function votingStateIn(search: URLSearchParams): VotingState {
  const asked = search.get('state')?.toUpperCase();
  return votingStates.find((state) => state === asked) ?? 'OPEN';
}

/** The address of a list of voting cases, or of one of them. */
export function votingAddress(state: VotingState, number?: number): string {
  const path = number === undefined ? '/desk/votes' : `/desk/votes/${number}`;
  return state === 'OPEN' ? path : `${path}?state=${state.toLowerCase()}`;
}
