import { useState } from 'react';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../graphql/graphql.ts';
import { PersonNameFragment } from '../people/PersonName.tsx';

export const VisitFragment = graphql(
  `
    fragment Visit on Thread {
      number
      viewerSeenUntil
      viewerNewCount
      viewerFirstNew {
        number
        path
      }
      viewerLeftAt {
        number
        path
        author {
          ...PersonName
        }
      }
    }
  `,
  [PersonNameFragment],
);

/** What was new when the reader came, and where they had left off. */
export interface Visit {
  seenUntil: string | null;
  newCount: number;
  firstNew: ResultOf<typeof VisitFragment>['viewerFirstNew'];
  leftAt: ResultOf<typeof VisitFragment>['viewerLeftAt'];
}

/** The visit as it began: what is read meanwhile, and told to the server, changes no mark under the reader's eyes. */
export function useVisit(thread: FragmentOf<typeof VisitFragment>): Visit {
  const { number, ...now } = readFragment(VisitFragment, thread);
  const [began, setBegan] = useState({ number, ...now });
  const visit = began.number === number ? began : { number, ...now };
  if (visit !== began) setBegan(visit);
  return {
    seenUntil: visit.viewerSeenUntil,
    newCount: visit.viewerNewCount,
    firstNew: visit.viewerFirstNew,
    leftAt: visit.viewerLeftAt,
  };
}
