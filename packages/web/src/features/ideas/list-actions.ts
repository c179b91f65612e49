import { voteAction } from '../votes/vote-action.ts';

/** What can be done where ideas are listed. */
export const actions = { vote: voteAction };
