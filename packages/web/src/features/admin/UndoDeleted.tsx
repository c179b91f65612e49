import { useSearchParams } from 'react-router';
import { UndoBar } from '../../design/UndoBar.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';

/** Says that something was deleted, with the way back; the route's action is `undelete`. */
export function UndoDeleted() {
  const [search] = useSearchParams();
  const number = search.get('deleted');
  const form = useRouteForm('undelete');
  const t = useWords();
  if (number === null || !/^\d{1,9}$/.test(number)) return null;
  return (
    <UndoBar
      undo={
        <RouteForm form={form} hidden={{ number }}>
          <button type="submit">{t('admin.undo')}</button>
        </RouteForm>
      }
    >
      {form.errors.message ?? t('admin.wasDeleted')}
    </UndoBar>
  );
}
