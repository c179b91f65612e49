import type { ReactNode } from 'react';
import { Button } from '../../design/Button.tsx';
import { Failure } from '../../design/Failure.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import type { RouteFormState } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { type WelcomeStep, welcomeSteps } from './welcome-steps.ts';

interface WelcomeFormParts {
  step: WelcomeStep;
  form: RouteFormState;
  children: ReactNode;
}

/** One step of the welcome: what it asks and why, and two ways on. */
export function WelcomeForm({ step, form, children }: WelcomeFormParts) {
  const t = useWords();
  const last = step === welcomeSteps.at(-1);
  return (
    <>
      <PageHead
        above={
          <p className="quiet">
            {t('welcome.step', { step: welcomeSteps.indexOf(step) + 1, all: welcomeSteps.length })}
          </p>
        }
        title={t(`welcome.${step}`)}
        lede={t(`welcome.${step}Lede`)}
      />
      <RouteForm form={form}>
        <FormStack
          acts={
            <>
              <Button look="go" pending={form.sending}>
                {last ? t('welcome.finish') : t('welcome.goOn')}
              </Button>
              <Button name="skip" value="yes">
                {t('welcome.skip')}
              </Button>
            </>
          }
          help={t('welcome.later')}
        >
          {form.errors.message && <Failure title={t('settings.notSaved')}>{form.errors.message}</Failure>}
          {children}
        </FormStack>
      </RouteForm>
    </>
  );
}
