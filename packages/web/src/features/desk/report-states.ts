/** What can have become of a report, as addresses and the API name it. */
export const reportStates = ['OPEN', 'UPHELD', 'DISMISSED'] as const;
export type ReportState = (typeof reportStates)[number];

/** The state that an address asks for; open ones when it does not say. */
export function reportStateIn(search: URLSearchParams): ReportState {
  const asked = search.get('state')?.toUpperCase();
  return reportStates.find((state) => state === asked) ?? 'OPEN';
}

/** The address of a list of reports, or of one of its cases. */
export function deskAddress(state: ReportState, number?: number): string {
  const path = number === undefined ? '/desk/reports' : `/desk/reports/${number}`;
  return state === 'OPEN' ? path : `${path}?state=${state.toLowerCase()}`;
}
