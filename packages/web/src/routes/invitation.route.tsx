import { useSearchParams } from 'react-router';
import { Button } from '../design/Button.tsx';
import { Failure } from '../design/Failure.tsx';
import { TextField } from '../design/Field.tsx';
import { FormStack } from '../design/FormStack.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { claimAction } from '../features/account/confirmation-actions.ts';
import { HandleField } from '../features/account/HandleField.tsx';
import { PasswordField } from '../features/account/PasswordField.tsx';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { RouteForm } from '../routing/RouteForm.tsx';
import { useSite } from '../routing/site.tsx';
import { useRouteForm } from '../routing/use-route-form.ts';
import { useWords } from '../words/words.ts';

const InvitationQuery = graphql(`
  query Invitation($token: String!) {
    invitation(token: $token) {
      email
      member {
        number
      }
    }
  }
`);

export const route = defineRoute({
  async load({ client, url }) {
    const token = url.searchParams.get('token') ?? '';
    return token === '' ? { invitation: null } : client.query(InvitationQuery, { token });
  },
  action: { claim: claimAction },
  meta: ({ t }) => ({ title: t('account.invitationTitle'), hidden: true }),
  Page: function Invitation({ data: { invitation } }) {
    const form = useRouteForm('claim');
    const t = useWords();
    const [search] = useSearchParams();
    const token = form.values.token ?? search.get('token') ?? '';
    const message = token === '' ? t('account.noToken') : form.errors.message;
    const { brand } = useSite();
    const joins = invitation !== null && invitation.member === null;
    return (
      <Main>
        {joins ? (
          <PageHead
            title={t('account.joinTitle', { brand: brand.name })}
            lede={t('account.joinLede', { email: invitation.email })}
          />
        ) : (
          <PageHead title={t('account.invitationTitle')} lede={t('account.invitationLede')} />
        )}
        <RouteForm form={form} hidden={{ token }}>
          <FormStack
            narrow
            acts={
              <Button look="go" pending={form.sending}>
                {joins ? t('account.join') : t('account.claim')}
              </Button>
            }
          >
            {message && <Failure title={t('account.notMade')}>{message}</Failure>}
            {joins && (
              <TextField
                name="displayName"
                label={t('account.displayName')}
                hint={t('account.displayNameHint')}
                error={form.errors.fields?.displayName}
                defaultValue={form.values.displayName}
                autoComplete="name"
                maxLength={60}
                required
              />
            )}
            {joins && <HandleField form={form} />}
            <PasswordField form={form} isNew />
            {!joins && <HandleField form={form} label={t('account.newHandle')} optional />}
          </FormStack>
        </RouteForm>
      </Main>
    );
  },
});
