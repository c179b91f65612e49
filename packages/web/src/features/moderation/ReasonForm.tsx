import type { ReactNode } from 'react';
import { Button } from '../../design/Button.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { Failure } from '../../design/Failure.tsx';
import { TextField } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { type RouteFormState, useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';

interface ReasonFormParts {
  intent: string;
  /** What will happen, in the words of the button. */
  label: string;
  hidden: Record<string, string | number>;
  /** Fields before the reason; those that can be refused, or are typed, are given the form. */
  children?: ReactNode | ((form: RouteFormState) => ReactNode);
  /** Acts that need no reason. */
  withoutReason?: boolean;
  /** Whoever comes for this finds it open. */
  open?: boolean;
  id?: string;
}

/** A moderator's act, with the reason that goes into the log and to whom it concerns. */
export function ReasonForm({ intent, label, hidden, children, withoutReason, open, id }: ReasonFormParts) {
  const form = useRouteForm(intent);
  const t = useWords();
  const refused = form.errors.message !== undefined || form.errors.fields !== undefined;
  return (
    <Disclosure row id={id} key={form.round} summary={label} open={refused || open || undefined}>
      <RouteForm form={form} hidden={hidden} place={id}>
        <FormStack acts={<Button pending={form.sending}>{label}</Button>}>
          {form.errors.message && <Failure title={t('manage.notDone')}>{form.errors.message}</Failure>}
          {typeof children === 'function' ? children(form) : children}
          {!withoutReason && (
            <TextField
              name="reason"
              label={t('manage.reason')}
              hint={t('manage.reasonHint')}
              defaultValue={form.values.reason}
              error={form.errors.fields?.reason}
              required
            />
          )}
        </FormStack>
      </RouteForm>
    </Disclosure>
  );
}
