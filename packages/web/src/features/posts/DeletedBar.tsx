import { useSearchParams } from 'react-router';
import { UndoBar } from '../../design/UndoBar.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { deletedIn } from './deleted-address.ts';

/** Offers to bring back what was just deleted; the route's action is `undeletePost: undeletePostAction`. */
export function DeletedBar() {
  const [search] = useSearchParams();
  const form = useRouteForm('undeletePost');
  const t = useWords();
  const number = deletedIn(search);
  if (number === null) return null;
  return (
    <UndoBar
      undo={
        <RouteForm form={form} hidden={{ postId: number }}>
          <button type="submit">{t('post.undelete')}</button>
        </RouteForm>
      }
    >
      {form.errors.message ?? t('post.wasDeleted')}
    </UndoBar>
  );
}
