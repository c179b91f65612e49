import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../design/Button.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { Failure } from '../../design/Failure.tsx';
import { SelectField, TextField } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { WorkBar } from '../../design/late/WorkBar.tsx';
import { Saved } from '../../design/Saved.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { useIdeaStatusName } from '../ideas/idea-status.ts';
import { StatusReason } from './StatusReason.tsx';
import type { TriageChoices, TriageRow } from './triage-query.ts';

interface BulkFormParts {
  choices: TriageChoices;
  /** What is in the table. */
  rows: readonly TriageRow[];
  /** The table whose rows are chosen. */
  children: ReactNode;
}

/** What can be done to many ideas at once; each is changed or refused by itself. */
export function BulkForm({ choices, rows, children }: BulkFormParts) {
  const form = useRouteForm('bulk');
  const t = useWords();
  const nameOf = useIdeaStatusName();
  const [chosen, setChosen] = useState(0);
  const { errors, values } = form;
  return (
    <RouteForm
      form={form}
      onInput={({ currentTarget }) =>
        setChosen(currentTarget.querySelectorAll('[name="threadId"]:checked').length)
      }
    >
      {/* Enter in a field presses a form's first button: this one does nothing, where the next would decide. */}
      <button type="submit" hidden disabled />
      {errors.message && (
        <Failure title={refusedIdeas(errors.fields).length > 0 ? t('triage.notAll') : t('triage.notSaved')}>
          {errors.message}
          <ul>
            {refusedIdeas(errors.fields).map(({ number, why }) => (
              <li key={number}>
                <Link className="link" to={`/desk/ideas/${number}`}>
                  {rows.find((row) => row.number === number)?.title ?? `№ ${number}`}
                </Link>
                : {why}
              </li>
            ))}
          </ul>
        </Failure>
      )}
      {form.round > 0 && (
        <Saved id="bulk-saved" round={form.round}>
          {t('triage.saved')}
        </Saved>
      )}
      <WorkBar label={t('triage.withChosen')} told={chosen > 0 && t('triage.chosen', { count: chosen })}>
        <Disclosure summary={t('triage.bulkStatus')} open={values.do === 'status' || undefined}>
          <FormStack acts={<Do what="status" pending={form.sending} label={t('triage.bulkStatusDo')} />}>
            <SelectField
              name="statusKey"
              label={t('triage.status')}
              error={errors.fields?.statusKey}
              defaultValue={values.statusKey}
              options={choices.ideaStatuses
                .filter(({ key }) => key !== 'duplicate')
                .map((one) => ({ value: one.key, label: nameOf(one) }))}
            />
            <StatusReason form={form} />
          </FormStack>
        </Disclosure>
        <Disclosure summary={t('triage.bulkOwner')} open={values.do === 'owner' || undefined}>
          <FormStack acts={<Do what="owner" pending={form.sending} label={t('triage.bulkOwnerDo')} />}>
            <SelectField
              name="ownerId"
              label={t('triage.owner')}
              error={errors.fields?.ownerId}
              defaultValue={values.ownerId}
              options={[
                { value: '', label: t('triage.nobody') },
                ...(choices.ideaOwners ?? []).map(({ number, displayName }) => ({
                  value: String(number),
                  label: displayName,
                })),
              ]}
            />
          </FormStack>
        </Disclosure>
        <Disclosure summary={t('triage.bulkLabel')} open={values.do === 'label' || undefined}>
          <FormStack acts={<Do what="label" pending={form.sending} label={t('triage.bulkLabelDo')} />}>
            <TextField
              name="label"
              label={t('triage.label')}
              error={errors.fields?.labels}
              defaultValue={values.label}
              maxLength={40}
              list="idea-labels"
            />
            <LabelList labels={choices.ideaLabels ?? []} />
          </FormStack>
        </Disclosure>
      </WorkBar>
      {children}
    </RouteForm>
  );
}

/** Which of many could not be changed, and why. */
const refusedIdeas = (fields: Record<string, string> = {}) =>
  Object.entries(fields).flatMap(([field, why]) => {
    const number = /^idea-(\d+)$/.exec(field)?.[1];
    return number === undefined ? [] : [{ number: Number(number), why }];
  });

function Do({ what, label, pending }: { what: string; label: string; pending: boolean }) {
  return (
    <Button name="do" value={what} pending={pending}>
      {label}
    </Button>
  );
}

/** The labels there are, offered while one is typed. */
export function LabelList({ labels }: { labels: readonly string[] }) {
  return (
    <datalist id="idea-labels">
      {labels.map((label) => (
        <option key={label} value={label} />
      ))}
    </datalist>
  );
}
