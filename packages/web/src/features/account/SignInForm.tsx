import { Link, useSearchParams } from 'react-router';
import { Button } from '../../design/Button.tsx';
import { Failure } from '../../design/Failure.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { EmailField } from './EmailField.tsx';
import { PasswordField } from './PasswordField.tsx';

/** Address and password; leads back to where the reader was. */
export function SignInForm() {
  const form = useRouteForm('signIn');
  const t = useWords();
  const [search] = useSearchParams();
  const to = form.values.to ?? search.get('to');
  const { message } = form.errors;
  return (
    <RouteForm form={form} hidden={{ to: to ?? '' }}>
      <FormStack
        narrow
        acts={
          <Button look="go" pending={form.sending}>
            {t('account.signIn')}
          </Button>
        }
        help={
          <>
            <Link className="link" to="/forgot-password">
              {t('account.forgot')}
            </Link>
            <br />
            {t('account.newHere')}{' '}
            <Link className="link" to={to === null ? '/sign-up' : `/sign-up?to=${encodeURIComponent(to)}`}>
              {t('account.makeAccount')}
            </Link>
          </>
        }
      >
        {message && <Failure title={t('account.notSignedIn')}>{message}</Failure>}
        <EmailField form={form} />
        <PasswordField form={form} />
      </FormStack>
    </RouteForm>
  );
}
