import { Link, useSearchParams } from 'react-router';
import { Button } from '../design/Button.tsx';
import { Failure } from '../design/Failure.tsx';
import { FormStack } from '../design/FormStack.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { Notice } from '../design/Notice.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { Section } from '../design/Section.tsx';
import { resendAction } from '../features/account/confirmation-actions.ts';
import { EmailField } from '../features/account/EmailField.tsx';
import { defineRoute } from '../routing/define-route.tsx';
import { RouteForm } from '../routing/RouteForm.tsx';
import { useRouteForm } from '../routing/use-route-form.ts';
import { useWords } from '../words/words.ts';

export const route = defineRoute({
  load: async () => null,
  action: { resend: resendAction },
  meta: ({ t }) => ({ title: t('account.checkTitle'), hidden: true }),
  Page: function CheckMail() {
    const [search] = useSearchParams();
    const t = useWords();
    const forPassword = search.get('for') === 'password';
    return (
      <Main>
        <PageHead
          title={t('account.checkTitle')}
          lede={forPassword ? t('account.checkPassword') : t('account.checkJoin')}
        />
        {search.has('again') && (
          <Notice icon="mail" live>
            {t('account.resent')}
          </Notice>
        )}
        <Section airy title={t('account.nothingCame')}>
          {forPassword ? (
            <p>
              <Link className="link" to="/forgot-password">
                {t('account.anotherLink')}
              </Link>
            </p>
          ) : (
            <Resend />
          )}
        </Section>
      </Main>
    );
  },
});

/** Asks for the address again: it is never written into a page's own address. */
function Resend() {
  const form = useRouteForm('resend');
  const t = useWords();
  return (
    <RouteForm form={form}>
      <FormStack narrow acts={<Button pending={form.sending}>{t('account.resend')}</Button>}>
        {form.errors.message && <Failure title={t('account.notSent')}>{form.errors.message}</Failure>}
        <EmailField form={form} />
      </FormStack>
    </RouteForm>
  );
}
