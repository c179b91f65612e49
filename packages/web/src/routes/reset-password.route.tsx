import { Link, useSearchParams } from 'react-router';
import { Button } from '../design/Button.tsx';
import { Failure } from '../design/Failure.tsx';
import { FormStack } from '../design/FormStack.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { PasswordField } from '../features/account/PasswordField.tsx';
import { resetPasswordAction } from '../features/account/password-actions.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { RouteForm } from '../routing/RouteForm.tsx';
import { useRouteForm } from '../routing/use-route-form.ts';
import { useWords } from '../words/words.ts';

export const route = defineRoute({
  load: async () => null,
  action: { resetPassword: resetPasswordAction },
  meta: ({ t }) => ({ title: t('account.resetTitle'), hidden: true }),
  Page: function ResetPassword() {
    const form = useRouteForm('resetPassword');
    const t = useWords();
    const [search] = useSearchParams();
    const token = form.values.token ?? search.get('token') ?? '';
    return (
      <Main>
        <PageHead title={t('account.resetTitle')} lede={t('account.resetLede')} />
        {token === '' && <Failure title={t('account.notSet')}>{t('account.noToken')}</Failure>}
        <RouteForm form={form} hidden={{ token }}>
          <FormStack
            narrow
            acts={
              <Button look="go" pending={form.sending}>
                {t('account.setPassword')}
              </Button>
            }
            help={
              <Link className="link" to="/forgot-password">
                {t('account.anotherLink')}
              </Link>
            }
          >
            {form.errors.message && <Failure title={t('account.notSet')}>{form.errors.message}</Failure>}
            <PasswordField form={form} name="newPassword" label={t('account.newPassword')} isNew />
          </FormStack>
        </RouteForm>
      </Main>
    );
  },
});
