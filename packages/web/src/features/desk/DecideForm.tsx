import type { ReactNode } from 'react';
import { Button } from '../../design/Button.tsx';
import { Choice } from '../../design/Choice.tsx';
import { Failure } from '../../design/Failure.tsx';
import { TextField } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';

interface DecideFormParts {
  /** What is decided, apart from others on the page. */
  number: number;
  hidden: Record<string, string | number>;
  options: { value: string; label: string }[];
  /** Who reads why. */
  reasonHint: string;
  children?: ReactNode;
}

/** One of a few decisions at the desk, and why. */
export function DecideForm({ number, hidden, options, reasonHint, children }: DecideFormParts) {
  const form = useRouteForm('decide', `decide-${number}`);
  const t = useWords();
  return (
    <RouteForm form={form} hidden={hidden}>
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
          options={options}
        />
        <TextField
          name="reason"
          label={t('desk.reason')}
          hint={reasonHint}
          defaultValue={form.values.reason}
          error={form.errors.fields?.reason}
          maxLength={500}
          autoComplete="off"
          required
        />
        {children}
      </FormStack>
    </RouteForm>
  );
}
