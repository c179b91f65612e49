import { ActButton } from '../../design/ActButton.tsx';
import { Button } from '../../design/Button.tsx';
import { Failure } from '../../design/Failure.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Saved } from '../../design/Saved.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { EmailField } from '../account/EmailField.tsx';
import { PasswordField } from '../account/PasswordField.tsx';

export const AddressFormFragment = graphql(`
  fragment AddressForm on Account {
    email
    isConfirmed
  }
`);

/** The address one signs in with, whether it is confirmed, and the way to another. */
export function AddressForm({ account }: { account: FragmentOf<typeof AddressFormFragment> }) {
  const { email, isConfirmed } = readFragment(AddressFormFragment, account);
  const form = useRouteForm('email');
  const t = useWords();
  return (
    <>
      <p>{t('settings.addressIs', { email })}</p>
      {!isConfirmed && (
        <Notice icon="mail" away={<Resend />}>
          {t('settings.unconfirmed')}
        </Notice>
      )}
      <RouteForm form={form}>
        <FormStack
          narrow
          acts={
            <>
              <Button pending={form.sending}>{t('settings.changeEmail')}</Button>
              <Saved id="email-sent" round={form.round}>
                {t('settings.emailSent')}
              </Saved>
            </>
          }
        >
          {form.errors.message && <Failure title={t('settings.notSaved')}>{form.errors.message}</Failure>}
          <EmailField form={form} name="newEmail" label={t('settings.newEmail')} />
          <PasswordField form={form} label={t('settings.currentPassword')} />
        </FormStack>
      </RouteForm>
    </>
  );
}

function Resend() {
  const form = useRouteForm('resend');
  const t = useWords();
  return (
    <RouteForm form={form}>
      {form.errors.message ?? (
        <>
          <ActButton icon="mail">{t('account.resend')}</ActButton>
          <Saved id="mail-sent" round={form.round}>
            {t('settings.mailSent')}
          </Saved>
        </>
      )}
    </RouteForm>
  );
}
