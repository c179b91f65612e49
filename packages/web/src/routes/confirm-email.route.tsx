import { useSearchParams } from 'react-router';
import { Button, ButtonLink } from '../design/Button.tsx';
import { Failure } from '../design/Failure.tsx';
import { FormStack } from '../design/FormStack.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { confirmEmailAction } from '../features/account/confirmation-actions.ts';
import { useViewer } from '../features/frame/use-viewer.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { RouteForm } from '../routing/RouteForm.tsx';
import { signInAddress } from '../routing/sign-in-address.ts';
import { useRouteForm } from '../routing/use-route-form.ts';
import { useWords } from '../words/words.ts';

export const route = defineRoute({
  load: async () => null,
  action: { confirmEmail: confirmEmailAction },
  meta: ({ t }) => ({ title: t('account.confirmTitle'), hidden: true }),
  Page: function ConfirmEmail() {
    const [search] = useSearchParams();
    return <Main>{search.has('done') ? <Confirmed /> : <Confirm token={search.get('token') ?? ''} />}</Main>;
  },
});

/** A button, not the link itself: programs that look through mails follow links and would confirm for their reader. */
function Confirm({ token }: { token: string }) {
  const form = useRouteForm('confirmEmail');
  const t = useWords();
  const message =
    token === '' && form.values.token === undefined ? t('account.noToken') : form.errors.message;
  return (
    <>
      <PageHead title={t('account.confirmTitle')} lede={t('account.confirmLede')} />
      <RouteForm form={form} hidden={{ token: form.values.token ?? token }}>
        <FormStack
          acts={
            <Button look="go" pending={form.sending}>
              {t('account.confirm')}
            </Button>
          }
        >
          {message && <Failure title={t('account.notConfirmed')}>{message}</Failure>}
        </FormStack>
      </RouteForm>
    </>
  );
}

function Confirmed() {
  const viewer = useViewer();
  const t = useWords();
  return (
    <>
      <PageHead title={t('account.confirmedTitle')} lede={t('account.confirmedLede')} />
      {viewer === null ? (
        <ButtonLink look="go" to={signInAddress('/welcome')}>
          {t('account.signIn')}
        </ButtonLink>
      ) : (
        <ButtonLink look="go" to="/welcome">
          {t('account.goOn')}
        </ButtonLink>
      )}
    </>
  );
}
