import { Button } from '../../design/Button.tsx';
import { Choice } from '../../design/Choice.tsx';
import { Failure } from '../../design/Failure.tsx';
import { TextField } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';

interface DecisionFormParts {
  report: number;
  /** What was reported: one of the two. */
  post?: number;
  comment?: number;
  /** Whether it is out of sight already. */
  hidden: boolean;
}

/** Decides a report, and with it all open ones of the same text. */
export function DecisionForm({ report, post, comment, hidden }: DecisionFormParts) {
  const form = useRouteForm('decide', `decide-${report}`);
  const t = useWords();
  return (
    <RouteForm form={form} hidden={{ reportId: report, postId: post ?? '', commentId: comment ?? '' }}>
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
            { value: 'dismiss', label: t('desk.leave') },
            { value: 'uphold', label: t('desk.uphold') },
            ...(hidden ? [] : [{ value: 'hide', label: t('desk.hide') }]),
          ]}
        />
        <TextField
          name="reason"
          label={t('desk.reason')}
          hint={t('desk.reasonHint')}
          defaultValue={form.values.reason}
          error={form.errors.fields?.reason}
          maxLength={500}
          autoComplete="off"
          required
        />
      </FormStack>
    </RouteForm>
  );
}
