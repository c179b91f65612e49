import { Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { UndeleteForm } from '../threads/signed-in-parts.ts';
import { deletedIn } from './deleted-address.ts';

/**
 * Offers to bring back what was just deleted; the route's actions are `undeletePost: undeletePostAction` and, where
 * comments are deleted, `undeleteComment: undeleteCommentAction`.
 */
export function DeletedBar() {
  const [search] = useSearchParams();
  const deleted = deletedIn(search);
  return <Suspense>{deleted && <UndeleteForm deleted={deleted} />}</Suspense>;
}
