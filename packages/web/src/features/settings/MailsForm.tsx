import { Button } from '../../design/Button.tsx';
import { Check } from '../../design/Choice.tsx';
import { Failure } from '../../design/Failure.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { Saved } from '../../design/Saved.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useSite } from '../../routing/site.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { mailWords } from './mail-words.ts';

export const MailsFormFragment = graphql(`
  fragment MailsForm on MailPreference {
    kind
    atOnce
  }
`);

/** Which of the things in one's inbox are mailed as well. */
export function MailsForm({ preferences }: { preferences: FragmentOf<typeof MailsFormFragment>[] }) {
  const form = useRouteForm('mails');
  const t = useWords();
  const { brand } = useSite();
  return (
    <RouteForm form={form}>
      <FormStack
        acts={
          <>
            <Button look="go" pending={form.sending}>
              {t('settings.save')}
            </Button>
            <Saved id="mails-saved" round={form.round}>
              {t('settings.saved')}
            </Saved>
          </>
        }
      >
        {form.errors.message && <Failure title={t('settings.notSaved')}>{form.errors.message}</Failure>}
        <fieldset>
          <legend className="unseen">{t('settings.mails')}</legend>
          {readFragment(MailsFormFragment, preferences).map(({ kind, atOnce }) => (
            <Check
              key={kind}
              name="kind"
              value={kind}
              defaultChecked={atOnce}
              label={mailWords(kind, t, brand.name)}
            />
          ))}
        </fieldset>
      </FormStack>
    </RouteForm>
  );
}
