import { Button } from '../../design/Button.tsx';
import { Choice } from '../../design/Choice.tsx';
import { Failure } from '../../design/Failure.tsx';
import { TextField } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import type { VotingState } from './voting-states.ts';

/** Decides what becomes of votes that look arranged; what was decided can be decided the other way round. */
export function VotingDecisionForm({ number, state }: { number: number; state: VotingState }) {
  const form = useRouteForm('decide', `decide-${number}`);
  const t = useWords();
  return (
    <RouteForm form={form} hidden={{ caseId: number }}>
      <FormStack
        acts={
          <Button look="go" pending={form.sending}>
            {t('desk.send')}
          </Button>
        }
      >
        {form.errors.message && <Failure title={t('desk.notDecided')}>{form.errors.message}</Failure>}
        <Choice
          legend={t('desk.decide')}
          name="decision"
          defaultValue={form.values.decision}
          options={[
            ...(state === 'DISMISSED' ? [] : [{ value: 'count', label: t('voting.letCount') }]),
            ...(state === 'DISCOUNTED' ? [] : [{ value: 'discount', label: t('voting.discount') }]),
          ]}
        />
        <TextField
          name="reason"
          label={t('desk.reason')}
          hint={t('voting.reasonHint')}
          defaultValue={form.values.reason}
          error={form.errors.fields?.reason}
          maxLength={500}
          autoComplete="off"
          required
        />
        <p className="quiet">{t('voting.suspend')}</p>
      </FormStack>
    </RouteForm>
  );
}
