import type { ReactNode } from 'react';
import { ActButton } from '../../design/ActButton.tsx';
import { Button } from '../../design/Button.tsx';
import { Failure } from '../../design/Failure.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { PictureField } from '../../design/PictureField.tsx';
import { Saved } from '../../design/Saved.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';

interface PictureFormParts {
  /** The route’s actions that take a picture and remove it. */
  intent: string;
  removal: string;
  /** Where the action leads to without scripts. */
  id: string;
  words: { label: string; hint: string; use: string; remove: string };
  hidden?: Record<string, string | number>;
  /** What is sent besides to remove it; null when there is none. */
  removable: Record<string, string | number> | null;
  /** The picture as it is. */
  picture: ReactNode;
  /** Fields that go with it. */
  children?: ReactNode;
}

/** A picture of one’s own: another, or none. */
export function PictureForm(parts: PictureFormParts) {
  const { intent, removal, id, words, hidden, removable, picture, children } = parts;
  const form = useRouteForm(intent);
  const removing = useRouteForm(removal);
  const t = useWords();
  return (
    <>
      <RouteForm form={form} withFiles hidden={hidden}>
        <FormStack
          acts={
            <>
              <Button pending={form.sending}>{words.use}</Button>
              <Saved id={id} round={form.round + removing.round}>
                {t('settings.saved')}
              </Saved>
            </>
          }
        >
          {form.errors.message && <Failure title={t('settings.notSaved')}>{form.errors.message}</Failure>}
          <PictureField name="file" label={words.label} hint={words.hint} error={form.errors.fields?.file}>
            {picture}
          </PictureField>
          {children}
        </FormStack>
      </RouteForm>
      {removable && (
        <RouteForm form={removing} hidden={removable}>
          <ActButton icon="close">{words.remove}</ActButton>
        </RouteForm>
      )}
    </>
  );
}
