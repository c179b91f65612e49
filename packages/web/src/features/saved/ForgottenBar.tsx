import { useSearchParams } from 'react-router';
import { UndoBar } from '../../design/UndoBar.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';

/** Offers to bring back the search that was just deleted; the route's action is `save: saveSearchAction`. */
export function ForgottenBar() {
  const [address] = useSearchParams();
  const form = useRouteForm('save');
  const t = useWords();
  const search = address.get('deleted');
  const name = address.get('name') ?? '';
  if (search === null) return null;
  return (
    <UndoBar
      undo={
        <RouteForm form={form} hidden={{ search, name, back: 'yes' }}>
          <button type="submit">{t('saved.undo')}</button>
        </RouteForm>
      }
    >
      {form.errors.message ?? t('saved.deleted', { name })}
    </UndoBar>
  );
}
