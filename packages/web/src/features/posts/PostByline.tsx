import { useState } from 'react';
import { Link } from 'react-router';
import { Byline } from '../../design/Byline.tsx';
import { Meta } from '../../design/Meta.tsx';
import { StateLine } from '../../design/StateLine.tsx';
import { Time } from '../../design/Time.tsx';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../graphql/graphql.ts';
import { Words } from '../../words/Words.tsx';
import { type Translate, useWords } from '../../words/words.ts';
import { isOfficial, OfficialMark } from '../people/OfficialMark.tsx';
import { PersonNameFragment, usePersonName } from '../people/PersonName.tsx';
import { usePoints } from '../reputation/points.ts';
import { useForeignLanguage } from '../threads/ForeignLanguage.tsx';
import { useIsNew } from '../threads/new-since.ts';
import { TierMark, TierMarkFragment } from '../tiers/TierMark.tsx';

export const PostBylineFragment = graphql(
  `
    fragment PostByline on Post {
      path
      createdAt
      editedAt
      language
      authorOnProduct {
        productName
        answers
        accepted
      }
      role
      isFirst
      author {
        role
        path
        acceptedCount
        reputation
        tier {
          ...TierMark
        }
        avatar {
          url
        }
        ...PersonName
      }
    }
  `,
  [PersonNameFragment, TierMarkFragment],
);

interface PostBylineParts {
  post: FragmentOf<typeof PostBylineFragment>;
  /** The language of the texts it stands among; the page's when it is the first. */
  among?: string;
}

/** Who wrote a post and when, with what makes them credible. */
export function PostByline({ post, among }: PostBylineParts) {
  const byline = readFragment(PostBylineFragment, post);
  const { path, createdAt, editedAt, author, language, role, isFirst } = byline;
  const { name, to } = usePersonName(author);
  const foreign = useForeignLanguage(language, among);
  const t = useWords();
  const points = usePoints();
  const isNew = useIsNew();
  const { reputation } = author;
  // What they know comes first, and what has no points yet is not counted. It stays as it came, and so does what they
  // are called: a line that appeared when somebody votes would move what is read below.
  const [credentials] = useState(() =>
    [credentialsOf(byline, t), reputation ? points(reputation) : null].filter(Boolean),
  );
  const [tier] = useState(author.tier);
  return (
    <Byline
      name={name}
      to={to}
      picture={author.avatar?.url}
      official={isOfficial(author.role)}
      marks={
        <>
          <OfficialMark role={author.role} />
          {tier && <TierMark tier={tier} />}
        </>
      }
      credentials={credentials.length > 0 && <Meta small>{credentials}</Meta>}
    >
      <Link to={path}>
        <Time at={createdAt} as="day" />
      </Link>
      {isNew(byline) && <b className="yours">{t('thread.new')}</b>}
      {isFirst && (
        <StateLine kind="first">{role === 'ANSWER' ? t('post.firstAnswer') : t('post.first')}</StateLine>
      )}
      {editedAt !== null && <Words id="post.edited" values={{ day: <Time at={editedAt} as="day" /> }} />}
      {foreign.name && <span lang={foreign.lang}>{foreign.name}</span>}
    </Byline>
  );
}

/** What makes somebody credible here: what they have answered about this product, else at all. */
function credentialsOf(
  { author, authorOnProduct }: ResultOf<typeof PostBylineFragment>,
  t: Translate,
): string | undefined {
  // One answer alone may be the one that is read here.
  if (authorOnProduct && (authorOnProduct.accepted > 0 || authorOnProduct.answers > 1)) {
    const { productName: product, answers: count, accepted } = authorOnProduct;
    return accepted > 0
      ? t('post.onProductAccepted', { count, accepted, product })
      : t('post.onProduct', { count, product });
  }
  return author.acceptedCount > 0 ? t('post.acceptedAnswers', { count: author.acceptedCount }) : undefined;
}
