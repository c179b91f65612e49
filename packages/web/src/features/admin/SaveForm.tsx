import type { ReactNode } from 'react';
import { Button } from '../../design/Button.tsx';
import { Failure } from '../../design/Failure.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { Saved } from '../../design/Saved.tsx';
import { isRefused } from '../../routing/form-result.ts';
import { RouteForm } from '../../routing/RouteForm.tsx';
import type { RouteFormState } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';

interface SaveFormParts {
  form: RouteFormState;
  /** What the button says. */
  act: string;
  /** Said once it was done, where the page stays. */
  saved?: string;
  /** Where the action leads to without scripts, when that is not the form’s name. */
  id?: string;
  go?: boolean;
  /** It takes something away for good. */
  danger?: boolean;
  hidden?: Record<string, string | number>;
  /** As of `RouteForm`. */
  place?: string;
  children: ReactNode;
}

/** A plain form of settings or the administration: its fields, its failure, its button. */
export function SaveForm({ form, act, saved, id, go, danger, hidden, place, children }: SaveFormParts) {
  const t = useWords();
  return (
    <RouteForm form={form} hidden={hidden} place={place}>
      <FormStack
        acts={
          <>
            <Button look={danger ? 'danger' : go ? 'go' : 'plain'} pending={form.sending}>
              {act}
            </Button>
            {saved && !isRefused(form.errors) && (
              <Saved id={id ?? `${form.id}-saved`} round={form.round}>
                {saved}
              </Saved>
            )}
          </>
        }
      >
        {form.errors.message && <Failure title={t('settings.notSaved')}>{form.errors.message}</Failure>}
        {children}
      </FormStack>
    </RouteForm>
  );
}
