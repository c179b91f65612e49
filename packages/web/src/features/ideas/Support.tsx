import { lazy, Suspense } from 'react';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useViewer } from '../frame/use-viewer.ts';
import { VoteLink } from '../votes/VoteLink.tsx';
import { VoteFormFragment } from '../votes/vote-form-fragment.ts';

export const SupportFragment = graphql(
  `
    fragment Support on Post {
      number
      ...VoteForm
    }
  `,
  [VoteFormFragment],
);

/** Its code is not in a visitor's page; should it not come, what the server rendered stays as it is. */
const VoteForm = lazy(() =>
  import('../votes/VoteForm.tsx').then(
    (module) => ({ default: module.VoteForm }),
    () => new Promise<never>(() => {}),
  ),
);

interface SupportParts {
  post: FragmentOf<typeof SupportFragment>;
  /** It was decided on: it takes no more. */
  ended: boolean;
}

/** Support for an idea where it is listed: one press gives it, the same press takes it back. */
export function Support({ post, ended }: SupportParts) {
  const opening = readFragment(SupportFragment, post);
  const viewer = useViewer();
  return (
    <div id={`post-${opening.number}`}>
      {viewer === null ? (
        <VoteLink post={opening} ended={ended} />
      ) : (
        <Suspense>
          <VoteForm post={opening} />
        </Suspense>
      )}
    </div>
  );
}
