import { redirect } from 'react-router';
import { Main } from '../design/frame/Frame.tsx';
import { Notice } from '../design/Notice.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { AskForm, AskFormFragment } from '../features/ask/AskForm.tsx';
import { askAction } from '../features/ask/ask-action.ts';
import { likelySimilar } from '../features/ask/likely-similar.ts';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { draftField } from '../routing/draft-field.ts';
import { signInAddress } from '../routing/sign-in-address.ts';
import { useWords } from '../words/words.ts';

const AskQuery = graphql(
  `
    query Ask($store: String!, $challenge: String!) {
      challenge(slug: $challenge) {
        title
      }
      me {
        number
        threadCount
        answerCount
      }
      draft(key: "new") {
        data
        updatedAt
      }
      ...AskForm
    }
  `,
  [AskFormFragment],
);

export const route = defineRoute({
  async load({ client, url }) {
    const data = await client.query(AskQuery, {
      store: url.searchParams.get('store') ?? '',
      challenge: url.searchParams.get('challenge') ?? '',
    });
    if (data.me === null) throw redirect(signInAddress(`/ask${url.search}`));
    const title = url.searchParams.get('title') ?? draftField(data.draft, 'title');
    const kind = url.searchParams.get('kind')?.toUpperCase() ?? draftField(data.draft, 'kind');
    return { ...data, isIdea: kind === 'IDEA', similar: await likelySimilar(client, title, kind) };
  },
  action: { ask: askAction },
  meta: ({ t }) => ({ title: t('ask.title'), hidden: true }),
  Page: function Ask({ data }) {
    const t = useWords();
    return (
      <Main>
        <PageHead title={t('ask.title')} lede={t('ask.lede')} />
        {data.me?.threadCount === 0 && (
          <Notice above={!data.challenge} icon="pen">
            <b>{t('ask.firstTitle')}</b> {t(data.isIdea ? 'ask.firstIdeaText' : 'ask.firstText')}
          </Notice>
        )}
        {data.challenge && (
          <Notice above icon="idea-half">
            {t('challenge.askedFor', { title: data.challenge.title })}
          </Notice>
        )}
        <AskForm
          data={data}
          draft={data.draft}
          similar={data.similar}
          isNewcomer={(data.me?.threadCount ?? 0) + (data.me?.answerCount ?? 0) < 5}
        />
      </Main>
    );
  },
});
