import { Notice } from '../../design/Notice.tsx';
import { Prose } from '../../design/Prose.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useWords } from '../../words/words.ts';
import { useForeignLanguage } from '../threads/ForeignLanguage.tsx';
import { PostCredit, PostCreditFragment } from './PostCredit.tsx';

export const PostBodyFragment = graphql(
  `
    fragment PostBody on Post {
      html
      language
      state
      stateReason
      ...PostCredit
    }
  `,
  [PostCreditFragment],
);

/** A post's words; when it was taken down, that and why, for those who may still see it. */
export function PostBody({ post }: { post: FragmentOf<typeof PostBodyFragment> }) {
  const body = readFragment(PostBodyFragment, post);
  const { html, language, state, stateReason } = body;
  const { lang } = useForeignLanguage(language);
  const t = useWords();
  return (
    <>
      {state !== 'VISIBLE' && (
        <Notice icon="eye" tone="warn" why={stateReason}>
          {state === 'DELETED' ? t('post.isDeleted') : t('post.isHidden')}
        </Notice>
      )}
      <Prose html={html} lang={lang} />
      <PostCredit post={body} />
    </>
  );
}
