import { Button } from '../../design/Button.tsx';
import { Choice } from '../../design/Choice.tsx';
import { Failure } from '../../design/Failure.tsx';
import { TextArea, TextField } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { Section } from '../../design/Section.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { formValues } from './form-values.ts';
import type { Trial } from './trial-fragment.ts';

interface PublishPartParts {
  kind: 'RULEBOOK' | 'TIERS';
  version: number;
  trial: Trial | null;
  /** The first day that a rulebook can be for. */
  tomorrow: string;
}

/** Publishing, once it was seen what becomes of the community by it; or throwing the proposal away. */
export function PublishPart({ kind, version, trial, tomorrow }: PublishPartParts) {
  const t = useWords();
  const seen = trial?.finishedAt && trial.proposalVersion === version;
  return (
    <Section airy title={t('proposal.publish')} id="publish">
      {seen ? (
        <PublishForm {...{ kind, version, tomorrow }} mode={trial.fromDay ? 'days' : 'everything'} />
      ) : (
        <p className="quiet">{t('proposal.tryFirst')}</p>
      )}
      <Discard version={version} />
    </Section>
  );
}

function PublishForm({ kind, version, tomorrow, mode }: Omit<PublishPartParts, 'trial'> & { mode: string }) {
  const t = useWords();
  const form = useRouteForm('publish');
  const { text, error } = formValues(form);
  return (
    <RouteForm form={form} hidden={{ version }}>
      <FormStack
        acts={
          <Button look="go" pending={form.sending}>
            {t(kind === 'RULEBOOK' ? 'proposal.publishRulebook' : 'proposal.publishTiers')}
          </Button>
        }
        help={t('proposal.noWayBack')}
      >
        {form.errors.message && <Failure title={t('proposal.notDone')}>{form.errors.message}</Failure>}
        {kind === 'RULEBOOK' && (
          <>
            <Choice
              legend={t('proposal.begins')}
              name="mode"
              defaultValue={text('mode', mode)}
              options={[
                { value: 'everything', label: t('proposal.rescore'), note: t('proposal.rescoreNote') },
                { value: 'days', label: t('proposal.fromDay'), note: t('proposal.fromDayNote') },
              ]}
            />
            <TextField
              name="fromDay"
              type="date"
              label={t('proposal.firstDay')}
              hint={t('proposal.firstDayHint')}
              defaultValue={text('fromDay', tomorrow)}
              error={error('fromDay')}
              min={tomorrow}
            />
          </>
        )}
        <TextArea
          name="note"
          rows={3}
          label={t(kind === 'RULEBOOK' ? 'proposal.note' : 'proposal.noteForAdmins')}
          hint={kind === 'RULEBOOK' ? t('proposal.noteHint') : undefined}
          defaultValue={text('note', '')}
          error={error('note')}
          maxLength={500}
        />
      </FormStack>
    </RouteForm>
  );
}

function Discard({ version }: { version: number }) {
  const t = useWords();
  const form = useRouteForm('discard');
  return (
    <RouteForm form={form} hidden={{ version }}>
      {form.errors.message && <Failure title={t('proposal.notDone')}>{form.errors.message}</Failure>}
      <Button look="danger" pending={form.sending}>
        {t('proposal.discard')}
      </Button>
    </RouteForm>
  );
}
