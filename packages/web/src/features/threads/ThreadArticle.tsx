import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Meta } from '../../design/Meta.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { TagList } from '../../design/TagList.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useWords } from '../../words/words.ts';
import { CommentList, CommentListFragment } from '../comments/CommentList.tsx';
import { IdeaCourse, IdeaCourseFragment } from '../ideas/IdeaCourse.tsx';
import { takesSupport } from '../ideas/idea-status.ts';
import { PostActs, PostActsFragment } from '../posts/PostActs.tsx';
import { PostBody, PostBodyFragment } from '../posts/PostBody.tsx';
import { PostByline, PostBylineFragment } from '../posts/PostByline.tsx';
import { Affected } from './Affected.tsx';
import { AffectedFormFragment } from './affected-form-fragment.ts';
import { useForeignLanguage } from './ForeignLanguage.tsx';
import { ThreadState, ThreadStateFragment } from './ThreadState.tsx';

export const ThreadArticleFragment = graphql(
  `
    fragment ThreadArticle on Thread {
      kind
      title
      language
      category {
        name
        path
      }
      product {
        name
        path
      }
      tags {
        name
        path
      }
      opening {
        number
        ...PostByline
        ...PostBody
        ...PostActs
        ...CommentList
      }
      idea {
        ...IdeaCourse
      }
      ...ThreadState
      ...AffectedForm
    }
  `,
  [
    PostBylineFragment,
    PostBodyFragment,
    PostActsFragment,
    CommentListFragment,
    IdeaCourseFragment,
    ThreadStateFragment,
    AffectedFormFragment,
  ],
);

interface ThreadArticleParts {
  thread: FragmentOf<typeof ThreadArticleFragment>;
  /** What stands between head and text. */
  jumps?: ReactNode;
}

/** A thread's title and opening text. */
export function ThreadArticle({ thread, jumps }: ThreadArticleParts) {
  const article = readFragment(ThreadArticleFragment, thread);
  const { kind, title, language, category, product, tags, opening, idea } = article;
  const { ideaStatus } = readFragment(ThreadStateFragment, article);
  const { lang } = useForeignLanguage(language);
  const t = useWords();
  return (
    <article id={`post-${opening.number}`} tabIndex={-1} data-stop>
      <PageHead
        title={title}
        lang={lang}
        above={
          <Meta>
            <ThreadState thread={article} strong />
            <Link to={category.path}>{category.name}</Link>
            {product && <Link to={product.path}>{product.name}</Link>}
          </Meta>
        }
      >
        <PostByline post={opening} />
      </PageHead>
      {idea && <IdeaCourse idea={idea} />}
      {jumps}
      {/* Headings of the text stand one level below this. */}
      <h2 className="unseen">{t('thread.opening', { kind })}</h2>
      <PostBody post={opening} look={kind === 'TIP' ? 'recipe' : undefined} />
      <TagList tags={tags.map(({ name, path }) => ({ name, to: path }))} />
      <PostActs
        post={opening}
        more={<Affected thread={article} />}
        votingEnded={ideaStatus !== null && !takesSupport(ideaStatus)}
      />
      <CommentList post={opening} among={language} />
    </article>
  );
}
