import { Button } from '../design/Button.tsx';
import { Failure } from '../design/Failure.tsx';
import { FormStack } from '../design/FormStack.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { EmailField } from '../features/account/EmailField.tsx';
import { forgotPasswordAction } from '../features/account/password-actions.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { RouteForm } from '../routing/RouteForm.tsx';
import { useRouteForm } from '../routing/use-route-form.ts';
import { useWords } from '../words/words.ts';

export const route = defineRoute({
  load: async () => null,
  action: { forgotPassword: forgotPasswordAction },
  meta: ({ t }) => ({ title: t('account.forgotTitle'), hidden: true }),
  Page: function ForgotPassword() {
    const form = useRouteForm('forgotPassword');
    const t = useWords();
    return (
      <Main>
        <PageHead title={t('account.forgotTitle')} lede={t('account.forgotLede')} />
        <RouteForm form={form}>
          <FormStack
            narrow
            acts={
              <Button look="go" pending={form.sending}>
                {t('account.sendLink')}
              </Button>
            }
          >
            {form.errors.message && <Failure title={t('account.notSent')}>{form.errors.message}</Failure>}
            <EmailField form={form} />
          </FormStack>
        </RouteForm>
      </Main>
    );
  },
});
