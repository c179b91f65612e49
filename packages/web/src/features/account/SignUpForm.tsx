import { Link, useSearchParams } from 'react-router';
import { Button } from '../../design/Button.tsx';
import { Failure } from '../../design/Failure.tsx';
import { TextField } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useSite } from '../../routing/site.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { EmailField } from './EmailField.tsx';
import { HandleField } from './HandleField.tsx';
import { PasswordField } from './PasswordField.tsx';
import { TimeZoneField } from './TimeZoneField.tsx';

/** All that is needed to take part. */
export function SignUpForm() {
  const form = useRouteForm('signUp');
  const t = useWords();
  const { language } = useSite();
  const [search] = useSearchParams();
  const to = form.values.to ?? search.get('to');
  const { message, fields } = form.errors;
  return (
    <RouteForm form={form} hidden={{ to: to ?? '', locale: language }}>
      <TimeZoneField />
      <FormStack
        narrow
        acts={
          <Button look="go" pending={form.sending}>
            {t('account.join')}
          </Button>
        }
        help={
          <>
            {t('account.haveAccount')}{' '}
            <Link className="link" to={to === null ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`}>
              {t('account.signIn')}
            </Link>
          </>
        }
      >
        {message && <Failure title={t('account.notMade')}>{message}</Failure>}
        <TextField
          name="displayName"
          label={t('account.displayName')}
          hint={t('account.displayNameHint')}
          error={fields?.displayName}
          defaultValue={form.values.displayName}
          autoComplete="name"
          maxLength={60}
          required
        />
        <HandleField form={form} />
        <EmailField form={form} hint={t('account.emailHint')} />
        <PasswordField form={form} isNew />
      </FormStack>
    </RouteForm>
  );
}
