import type { FragmentOf } from '../../graphql/graphql.ts';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { SaveForm } from '../admin/SaveForm.tsx';
import { OwnedFields, type OwnedFieldsFragment } from '../welcome/OwnedFields.tsx';

/** Which products one owns, and whether others see it. */
export function OwnedForm({ data }: { data: FragmentOf<typeof OwnedFieldsFragment> }) {
  const form = useRouteForm('owned');
  const t = useWords();
  return (
    <SaveForm form={form} id="products-saved" act={t('settings.save')} saved={t('settings.saved')}>
      <p className="quiet">{t('welcome.ownedLede')}</p>
      <OwnedFields data={data} form={form} />
    </SaveForm>
  );
}
