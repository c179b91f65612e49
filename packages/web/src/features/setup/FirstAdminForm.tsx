import { useSearchParams } from 'react-router';
import { Button } from '../../design/Button.tsx';
import { Failure } from '../../design/Failure.tsx';
import { TextField } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useSite } from '../../routing/site.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { EmailField } from '../account/EmailField.tsx';
import { HandleField } from '../account/HandleField.tsx';
import { PasswordField } from '../account/PasswordField.tsx';
import { TimeZoneField } from '../account/TimeZoneField.tsx';

/** The account of whoever holds the link that the server printed. */
export function FirstAdminForm() {
  const form = useRouteForm('becomeFirstAdmin');
  const t = useWords();
  const { language } = useSite();
  const [search] = useSearchParams();
  const token = form.values.token ?? search.get('token') ?? '';
  const { message, fields } = form.errors;
  return (
    <RouteForm form={form} hidden={{ token, locale: language }}>
      <TimeZoneField />
      <FormStack
        narrow
        acts={
          <Button look="go" pending={form.sending}>
            {t('setup.become')}
          </Button>
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
