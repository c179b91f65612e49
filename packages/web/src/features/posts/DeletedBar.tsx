import { useSearchParams } from 'react-router';
import { UndoBar } from '../../design/UndoBar.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { deletedIn } from './deleted-address.ts';

/**
 * Offers to bring back what was just deleted; the route's actions are `undeletePost: undeletePostAction` and, where
 * comments are deleted, `undeleteComment: undeleteCommentAction`.
 */
export function DeletedBar() {
  const [search] = useSearchParams();
  const deleted = deletedIn(search);
  const form = useRouteForm(deleted?.kind === 'comment' ? 'undeleteComment' : 'undeletePost');
  const t = useWords();
  if (deleted === null) return null;
  const { kind, number } = deleted;
  return (
    <UndoBar
      undo={
        <RouteForm form={form} hidden={kind === 'comment' ? { commentId: number } : { postId: number }}>
          <button type="submit">{t('post.undelete')}</button>
        </RouteForm>
      }
    >
      {form.errors.message ?? t('post.wasDeleted')}
    </UndoBar>
  );
}
