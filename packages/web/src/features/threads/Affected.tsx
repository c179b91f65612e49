import { Suspense } from 'react';
import { type FragmentOf, readFragment } from '../../graphql/graphql.ts';
import { useViewer } from '../frame/use-viewer.ts';
import { AffectedFact } from './AffectedFact.tsx';
import { AffectedFormFragment } from './affected-form-fragment.ts';
import { AffectedForm } from './signed-in-parts.ts';

/** How many have what a question asks about; members can say that they are among them. */
export function Affected({ thread }: { thread: FragmentOf<typeof AffectedFormFragment> }) {
  const { kind, affectedCount } = readFragment(AffectedFormFragment, thread);
  const viewer = useViewer();
  if (kind !== 'QUESTION') return null;
  if (viewer === null) return <AffectedFact others={affectedCount} />;
  return (
    <Suspense>
      <AffectedForm thread={thread} />
    </Suspense>
  );
}
