import { redirect } from 'react-router';
import { Main } from '../design/frame/Frame.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { AskForm, AskFormFragment } from '../features/ask/AskForm.tsx';
import { askAction } from '../features/ask/ask-action.ts';
import { useSimilarThreads } from '../features/ask/use-similar-threads.ts';
import { BesideList } from '../features/threads/BesideList.tsx';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { signInAddress } from '../routing/sign-in-address.ts';
import { useWords } from '../words/words.ts';

const AskQuery = graphql(
  `
    query Ask {
      me {
        number
      }
      draft(key: "new") {
        data
      }
      ...AskForm
    }
  `,
  [AskFormFragment],
);

export const route = defineRoute({
  async load({ client, url }) {
    const data = await client.query(AskQuery, {});
    if (data.me === null) throw redirect(signInAddress(`/ask${url.search}`));
    return data;
  },
  action: { ask: askAction },
  meta: ({ t }) => ({ title: t('ask.title'), hidden: true }),
  Page: function Ask({ data }) {
    const t = useWords();
    const { threads, look } = useSimilarThreads();
    return (
      <Main
        marginLabel={t('ask.similar')}
        margin={
          <div aria-live="polite">
            <BesideList title={t('ask.similar')} threads={threads} />
            {threads.length > 0 && <p className="quiet">{t('ask.similarNone')}</p>}
          </div>
        }
      >
        <PageHead title={t('ask.title')} lede={t('ask.lede')} />
        <AskForm data={data} draft={data.draft} onTitle={look} />
      </Main>
    );
  },
});
