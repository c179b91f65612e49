import { UndoBar } from '../../design/UndoBar.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import type { Deleted } from './deleted-address.ts';

/** Brings back what was just deleted. */
export function UndeleteForm({ deleted: { kind, number } }: { deleted: Deleted }) {
  const form = useRouteForm(kind === 'comment' ? 'undeleteComment' : 'undeletePost');
  const t = useWords();
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
