import { useSearchParams } from 'react-router';
import { Button, ButtonLink } from '../design/Button.tsx';
import { Failure } from '../design/Failure.tsx';
import { FormStack } from '../design/FormStack.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { type MailKind, mailWords } from '../features/settings/mail-words.ts';
import { unsubscribeAction } from '../features/settings/unsubscribe-action.ts';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { RouteForm } from '../routing/RouteForm.tsx';
import { useSite } from '../routing/site.tsx';
import { useRouteForm } from '../routing/use-route-form.ts';
import { useWords } from '../words/words.ts';

const UnsubscriptionQuery = graphql(`
  query Unsubscription($token: String!) {
    unsubscription(token: $token)
  }
`);

export const route = defineRoute({
  async load({ client, url }) {
    const token = url.searchParams.get('token') ?? '';
    const { unsubscription: kind } = await client.query(UnsubscriptionQuery, { token });
    return { token, kind };
  },
  action: { unsubscribe: unsubscribeAction },
  meta: ({ t }) => ({ title: t('moderation.unsubTitle'), hidden: true }),
  Page: function Unsubscribe({ data: { token, kind } }) {
    const [search] = useSearchParams();
    const t = useWords();
    if (kind === null || search.has('done')) {
      return (
        <Main>
          <PageHead
            title={kind === null ? t('moderation.unsubTitle') : t('moderation.unsubDone')}
            lede={kind === null ? t('moderation.unsubBad') : t('moderation.unsubDoneText')}
          />
          <ButtonLink to="/settings/notifications">{t('moderation.chooseMails')}</ButtonLink>
        </Main>
      );
    }
    return (
      <Main>
        <Ask token={token} kind={kind} />
      </Main>
    );
  },
});

/** Asks once: programs that look through mails follow links, and would end mails their reader wants. */
function Ask({ token, kind }: { token: string; kind: MailKind }) {
  const form = useRouteForm('unsubscribe');
  const t = useWords();
  const { brand } = useSite();
  return (
    <>
      <PageHead title={t('moderation.unsubTitle')} lede={t('moderation.unsubText')} />
      <RouteForm form={form} hidden={{ token }}>
        <FormStack
          acts={
            <Button look="go" pending={form.sending}>
              {t('moderation.unsub')}
            </Button>
          }
        >
          {form.errors.message && <Failure title={t('settings.notSaved')}>{form.errors.message}</Failure>}
          <p className="voice">{mailWords(kind, t, brand.name)}</p>
        </FormStack>
      </RouteForm>
    </>
  );
}
