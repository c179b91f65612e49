/** Where something is being written: a new thread, an answer to thread 12, a comment on post 34, an edit of either. */
export type DraftKey =
  | 'new'
  | `answer:${number}`
  | `comment:${number}`
  | `edit:${number}`
  | `edit-comment:${number}`;

/** How much a member can have on the way. */
export const draftLimits = { perMember: 100, characters: 60_000 } as const;

const pattern = /^(?:new|(?:answer|comment|edit|edit-comment):[1-9]\d{0,9})$/;

/** Whether a text names a place where drafts are kept. */
export function isDraftKey(key: string): key is DraftKey {
  return pattern.test(key);
}
