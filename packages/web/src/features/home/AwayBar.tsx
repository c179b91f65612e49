import { useSearchParams } from 'react-router';
import { UndoBar } from '../../design/UndoBar.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { awayIn } from './away-address.ts';

/** Says what was just put away, with the way back; the route's action is `haveBack: haveBackAction`. */
export function AwayBar() {
  const [search] = useSearchParams();
  const subject = awayIn(search);
  const form = useRouteForm('haveBack');
  const t = useWords();
  if (subject === null) return null;
  return (
    <UndoBar
      undo={
        <RouteForm form={form} hidden={{ subject }}>
          <button type="submit">{t('home.haveBack')}</button>
        </RouteForm>
      }
    >
      {form.errors.message ?? (subject === 'needs-you' ? t('home.wasSwitchedOff') : t('home.wasPutAway'))}
    </UndoBar>
  );
}
