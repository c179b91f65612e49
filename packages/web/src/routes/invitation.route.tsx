import { useSearchParams } from 'react-router';
import { Button } from '../design/Button.tsx';
import { Failure } from '../design/Failure.tsx';
import { FormStack } from '../design/FormStack.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { claimAction } from '../features/account/confirmation-actions.ts';
import { HandleField } from '../features/account/HandleField.tsx';
import { PasswordField } from '../features/account/PasswordField.tsx';
import { defineRoute } from '../routing/define-route.tsx';
import { RouteForm } from '../routing/RouteForm.tsx';
import { useRouteForm } from '../routing/use-route-form.ts';
import { useWords } from '../words/words.ts';

export const route = defineRoute({
  load: async () => null,
  action: { claim: claimAction },
  meta: ({ t }) => ({ title: t('account.invitationTitle'), hidden: true }),
  Page: function Invitation() {
    const form = useRouteForm('claim');
    const t = useWords();
    const [search] = useSearchParams();
    const token = form.values.token ?? search.get('token') ?? '';
    const message = token === '' ? t('account.noToken') : form.errors.message;
    return (
      <Main>
        <PageHead title={t('account.invitationTitle')} lede={t('account.invitationLede')} />
        <RouteForm form={form} hidden={{ token }}>
          <FormStack
            narrow
            acts={
              <Button look="go" pending={form.sending}>
                {t('account.claim')}
              </Button>
            }
          >
            {message && <Failure title={t('account.notMade')}>{message}</Failure>}
            <PasswordField form={form} isNew />
            <HandleField form={form} label={t('account.newHandle')} optional />
          </FormStack>
        </RouteForm>
      </Main>
    );
  },
});
