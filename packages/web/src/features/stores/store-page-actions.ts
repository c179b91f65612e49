import { voteAction } from '../votes/vote-action.ts';
import { ownStoreAction } from './own-store-action.ts';

/** What can be done on the page of a store. */
export const actions = { chooseStore: ownStoreAction, vote: voteAction };
