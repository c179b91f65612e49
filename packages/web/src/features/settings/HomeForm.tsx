import { Button } from '../../design/Button.tsx';
import { Check } from '../../design/Choice.tsx';
import { Failure } from '../../design/Failure.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { Saved } from '../../design/Saved.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';

export const HomeFormFragment = graphql(`
  fragment HomeForm on Query {
    needsAway: isDismissed(subject: "needs-you")
    progressAway: isDismissed(subject: "progress")
  }
`);

/** Which parts the home page has for this member. */
export function HomeForm({ data }: { data: FragmentOf<typeof HomeFormFragment> }) {
  const { needsAway, progressAway } = readFragment(HomeFormFragment, data);
  const form = useRouteForm('home');
  const t = useWords();
  return (
    <RouteForm form={form}>
      <FormStack
        acts={
          <>
            <Button pending={form.sending}>{t('settings.save')}</Button>
            <Saved id="home-saved" round={form.round}>
              {t('settings.saved')}
            </Saved>
          </>
        }
      >
        {form.errors.message && <Failure title={t('settings.notSaved')}>{form.errors.message}</Failure>}
        <fieldset>
          <legend className="unseen">{t('settings.home')}</legend>
          <Check
            name="part"
            value="needs-you"
            defaultChecked={!needsAway}
            label={t('home.needsYou')}
            hint={t('settings.homeNeeds')}
          />
          <Check
            name="part"
            value="progress"
            defaultChecked={!progressAway}
            label={t('home.next')}
            hint={t('settings.homeNext')}
          />
        </fieldset>
      </FormStack>
    </RouteForm>
  );
}
