import { Form } from 'react-router';
import { Button } from '../design/Button.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { signOutAction } from '../features/account/session-actions.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { useWords } from '../words/words.ts';

export const route = defineRoute({
  load: async () => null,
  action: signOutAction,
  meta: ({ t }) => ({ title: t('frame.signOut'), hidden: true }),
  Page: function SignOut() {
    const t = useWords();
    return (
      <Main>
        <PageHead title={t('account.signOutTitle')} lede={t('account.signOutLede')} />
        <Form method="post">
          <Button>{t('frame.signOut')}</Button>
        </Form>
      </Main>
    );
  },
});
