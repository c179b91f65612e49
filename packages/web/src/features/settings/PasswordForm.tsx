import { Button } from '../../design/Button.tsx';
import { Failure } from '../../design/Failure.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { Saved } from '../../design/Saved.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { PasswordField } from '../account/PasswordField.tsx';

/** Another password; it ends the sessions elsewhere. */
export function PasswordForm({ email }: { email: string }) {
  const form = useRouteForm('password');
  const t = useWords();
  return (
    <RouteForm form={form}>
      {/* Tells password managers whose password this is. */}
      <input type="email" name="email" value={email} autoComplete="username" readOnly hidden />
      <FormStack
        narrow
        acts={
          <>
            <Button pending={form.sending}>{t('settings.changePassword')}</Button>
            <Saved id="password-saved" round={form.round}>
              {t('settings.passwordChanged')}
            </Saved>
          </>
        }
      >
        {form.errors.message && <Failure title={t('account.notSet')}>{form.errors.message}</Failure>}
        <PasswordField form={form} name="currentPassword" label={t('settings.currentPassword')} />
        <PasswordField form={form} name="newPassword" label={t('account.newPassword')} isNew />
      </FormStack>
    </RouteForm>
  );
}
