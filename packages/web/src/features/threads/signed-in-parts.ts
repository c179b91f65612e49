import { type ComponentType, lazy } from 'react';

type Parts = typeof import('./signed-in.ts');

/**
 * Parts of a thread's page that only members see: their code is not in a visitor's page. With a member's page it comes
 * at once; should it not come, what the server rendered stays as it is, and works as it does without scripts.
 */
const part = <Props extends object>(pick: (parts: Parts) => ComponentType<Props>) =>
  lazy(() =>
    import('./signed-in.ts').then(
      (parts) => ({ default: pick(parts) }),
      () => new Promise<never>(() => {}),
    ),
  );

export const AnswerForm = part((parts) => parts.AnswerForm);
export const CommentDelete = part((parts) => parts.CommentDelete);
export const FollowForm = part((parts) => parts.FollowForm);
export const MemberPostActs = part((parts) => parts.MemberPostActs);
export const UndeleteForm = part((parts) => parts.UndeleteForm);
export const AffectedForm = part((parts) => parts.AffectedForm);
