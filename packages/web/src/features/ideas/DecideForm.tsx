import { Button } from '../../design/Button.tsx';
import { Failure } from '../../design/Failure.tsx';
import { SelectField, TextArea } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { Section } from '../../design/Section.tsx';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../graphql/graphql.ts';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { IdeaStatusFragment, useIdeaStatusName } from './idea-status.ts';
import { WhoIsTold } from './WhoIsTold.tsx';

export const DecideFormFragment = graphql(
  `
    fragment DecideForm on Idea {
      viewerMayDecide
      reason
      horizon
      status {
        ...IdeaStatus
      }
    }
  `,
  [IdeaStatusFragment],
);

interface DecideFormParts {
  idea: FragmentOf<typeof DecideFormFragment>;
  statuses: ResultOf<typeof IdeaStatusFragment>[];
  threadId: number;
}

/** For the product team: where an idea stands from now on, and why. */
export function DecideForm({ idea, statuses, threadId }: DecideFormParts) {
  const { viewerMayDecide, status, reason, horizon } = readFragment(DecideFormFragment, idea);
  const form = useRouteForm('decide');
  const nameOf = useIdeaStatusName();
  const t = useWords();
  if (!viewerMayDecide) return null;
  const { fields } = form.errors;
  return (
    <Section airy title={t('idea.decide')}>
      <RouteForm form={form} hidden={{ threadId }}>
        <FormStack acts={<Button pending={form.sending}>{t('settings.save')}</Button>}>
          {form.errors.message && <Failure title={t('idea.notSaved')}>{form.errors.message}</Failure>}
          <SelectField
            name="statusKey"
            label={t('idea.status')}
            error={fields?.statusKey}
            defaultValue={form.values.statusKey ?? status.key}
            // Merging alone makes a duplicate.
            options={statuses
              .filter(({ key }) => key !== 'duplicate' || key === status.key)
              .map((one) => ({ value: one.key, label: nameOf(one) }))}
          />
          <TextArea
            name="reason"
            label={t('idea.reason')}
            hint={t('idea.reasonHint')}
            error={fields?.reason}
            defaultValue={form.values.reason ?? reason ?? ''}
          />
          <SelectField
            name="horizon"
            label={t('idea.horizon')}
            defaultValue={form.values.horizon ?? horizon ?? ''}
            options={[
              { value: '', label: t('idea.horizonAsStatus') },
              ...(['NOW', 'NEXT', 'LATER'] as const).map((one) => ({
                value: one,
                label: t(`idea.column_${one}`),
              })),
            ]}
          />
          <WhoIsTold chosen={form.values.tells} />
        </FormStack>
      </RouteForm>
    </Section>
  );
}
