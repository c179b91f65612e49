import { Button } from '../../design/Button.tsx';
import { Failure } from '../../design/Failure.tsx';
import { SelectField, TextField } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { Saved } from '../../design/Saved.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { LabelList } from './BulkForm.tsx';
import type { Triage } from './idea-query.ts';
import type { TriageChoices } from './triage-query.ts';

interface TriageFormParts {
  threadId: number;
  triage: Triage;
  choices: TriageChoices;
}

/** Who sees to an idea, by which words the team sorts it, and where it stands in their tracker. */
export function TriageForm({ threadId, triage, choices }: TriageFormParts) {
  const form = useRouteForm('triage');
  const t = useWords();
  const { errors, values, sending, round } = form;
  return (
    <RouteForm form={form} hidden={{ threadId }}>
      <FormStack
        acts={
          <>
            <Button pending={sending}>{t('triage.save')}</Button>
            <Saved id="triaged" round={round}>
              {t('triage.saved')}
            </Saved>
          </>
        }
      >
        {errors.message && <Failure title={t('triage.notSaved')}>{errors.message}</Failure>}
        <SelectField
          name="ownerId"
          label={t('triage.owner')}
          error={errors.fields?.ownerId}
          defaultValue={values.ownerId ?? String(triage.owner?.number ?? '')}
          options={[
            { value: '', label: t('triage.nobody') },
            ...(choices.ideaOwners ?? []).map(({ number, displayName }) => ({
              value: String(number),
              label: displayName,
            })),
          ]}
        />
        <TextField
          name="labels"
          label={t('triage.labels')}
          hint={t('triage.labelsHint')}
          error={errors.fields?.labels}
          defaultValue={values.labels ?? triage.labels.join(', ')}
          list="idea-labels"
        />
        <LabelList labels={choices.ideaLabels ?? []} />
        <TextField
          name="trackerUrl"
          type="url"
          label={t('triage.tracker')}
          hint={t('triage.trackerHint')}
          error={errors.fields?.trackerUrl}
          defaultValue={values.trackerUrl ?? triage.trackerUrl ?? ''}
        />
      </FormStack>
    </RouteForm>
  );
}
