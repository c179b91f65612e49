import { Button } from '../../design/Button.tsx';
import { Failure } from '../../design/Failure.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { Saved } from '../../design/Saved.tsx';
import type { FragmentOf } from '../../graphql/graphql.ts';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { OwnedFields, type OwnedFieldsFragment } from '../welcome/OwnedFields.tsx';

/** Which products one owns, and whether others see it. */
export function OwnedForm({ data }: { data: FragmentOf<typeof OwnedFieldsFragment> }) {
  const form = useRouteForm('owned');
  const t = useWords();
  return (
    <RouteForm form={form}>
      <FormStack
        acts={
          <>
            <Button pending={form.sending}>{t('settings.save')}</Button>
            <Saved id="products-saved" round={form.round}>
              {t('settings.saved')}
            </Saved>
          </>
        }
      >
        {form.errors.message && <Failure title={t('settings.notSaved')}>{form.errors.message}</Failure>}
        <p className="quiet">{t('welcome.ownedLede')}</p>
        <OwnedFields data={data} form={form} />
      </FormStack>
    </RouteForm>
  );
}
