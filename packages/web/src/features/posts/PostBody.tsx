import type { ComponentProps } from 'react';
import { Notice } from '../../design/Notice.tsx';
import { Prose } from '../../design/Prose.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useWords } from '../../words/words.ts';
import { useForeignLanguage } from '../threads/ForeignLanguage.tsx';
import { beginsBriefly } from './begins-briefly.ts';
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

interface PostBodyParts {
  post: FragmentOf<typeof PostBodyFragment>;
  /** It may be all that somebody reads: a first paragraph of a sentence or two is set larger. */
  lead?: boolean;
  look?: ComponentProps<typeof Prose>['look'];
}

/** A post's words; when it was taken down, that and why, for those who may still see it. */
export function PostBody({ post, lead, look }: PostBodyParts) {
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
      <Prose html={html} lang={lang} look={look ?? (lead && beginsBriefly(html) ? 'lead' : undefined)} />
      <PostCredit post={body} />
    </>
  );
}
