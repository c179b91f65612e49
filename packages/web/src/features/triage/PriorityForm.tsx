import { Button } from '../../design/Button.tsx';
import { Failure } from '../../design/Failure.tsx';
import { SelectField, TextField } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { Saved } from '../../design/Saved.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';
import type { Triage } from './idea-query.ts';

const impacts = ['MASSIVE', 'HIGH', 'MEDIUM', 'LOW', 'MINIMAL'] as const;
const confidences = ['HIGH', 'MEDIUM', 'LOW'] as const;

interface PriorityFormParts {
  threadId: number;
  priority: Triage['priority'];
}

/** The four parts of an idea’s priority, and what comes of them. */
export function PriorityForm({ threadId, priority }: PriorityFormParts) {
  const form = useRouteForm('priority');
  const t = useWords();
  const format = useFormat();
  const { errors, values, sending, round } = form;
  return (
    <RouteForm form={form} hidden={{ threadId }}>
      <FormStack
        acts={
          <>
            <Button pending={sending}>{t('triage.judge')}</Button>
            {priority && (
              <Button name="clear" value="yes" formNoValidate pending={sending}>
                {t('triage.unjudge')}
              </Button>
            )}
            <Saved id="judged" round={round}>
              {t('triage.saved')}
            </Saved>
          </>
        }
      >
        <p className="quiet">
          {priority
            ? t('triage.priorityTold', {
                reach: format.number(priority.reach),
                impact: t('triage.impactCounts', { impact: priority.impact }),
                confidence: t('triage.confidenceCounts', { confidence: priority.confidence }),
                effort: format.number(priority.effort),
                score: format.number(priority.score),
              })
            : t('triage.priorityHelp')}
        </p>
        {errors.message && <Failure title={t('triage.notSaved')}>{errors.message}</Failure>}
        <TextField
          name="reach"
          type="number"
          inputMode="numeric"
          min={0}
          max={5_000_000}
          step={1}
          required
          label={t('triage.reach')}
          hint={t('triage.reachHint')}
          error={errors.fields?.reach}
          defaultValue={values.reach ?? priority?.reach}
        />
        <SelectField
          name="impact"
          label={t('triage.impact')}
          defaultValue={values.impact ?? priority?.impact ?? 'MEDIUM'}
          options={impacts.map((impact) => ({
            value: impact,
            label: `${t('triage.impactIs', { impact })} (${t('triage.impactCounts', { impact })})`,
          }))}
        />
        <SelectField
          name="confidence"
          label={t('triage.confidence')}
          defaultValue={values.confidence ?? priority?.confidence ?? 'MEDIUM'}
          options={confidences.map((confidence) => ({
            value: confidence,
            label: `${t('triage.confidenceIs', { confidence })} (${t('triage.confidenceCounts', { confidence })})`,
          }))}
        />
        <TextField
          name="effort"
          type="number"
          inputMode="decimal"
          min={0.1}
          max={120}
          step={0.1}
          required
          label={t('triage.effort')}
          hint={t('triage.effortHint')}
          error={errors.fields?.effort}
          defaultValue={values.effort ?? priority?.effort}
        />
      </FormStack>
    </RouteForm>
  );
}
