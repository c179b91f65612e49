import { Suspense } from 'react';
import { Link } from 'react-router';
import { MarginSection } from '../../design/Section.tsx';
import { Time } from '../../design/Time.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { Words } from '../../words/Words.tsx';
import { useWords } from '../../words/words.ts';
import { useViewer } from '../frame/use-viewer.ts';
import { ShareLink } from '../posts/ShareLink.tsx';
import { BesideFragment, BesideList } from './BesideList.tsx';
import { FollowForm } from './signed-in-parts.ts';

export const ThreadMarginFragment = graphql(
  `
    fragment ThreadMargin on Thread {
      number
      path
      viewCount
      affectedCount
      createdAt
      lastActivityAt
      viewerFollows
      viewerMayTurn
      viewerMayLinkDuplicate
      relatedThreads {
        ...Beside
      }
      duplicates(first: 5) {
        edges {
          node {
            ...Beside
          }
        }
      }
      linkedThreads(first: 5) {
        edges {
          node {
            ...Beside
          }
        }
      }
    }
  `,
  [BesideFragment],
);

interface ThreadMarginParts {
  thread: FragmentOf<typeof ThreadMarginFragment>;
  /** What was merged into an idea is named above its text. */
  isIdea: boolean;
}

/** What stands beside a thread: how it is read, what is like it. */
export function ThreadMargin({ thread, isIdea }: ThreadMarginParts) {
  const { number, path, viewCount, affectedCount, createdAt, lastActivityAt, viewerFollows, ...rest } =
    readFragment(ThreadMarginFragment, thread);
  const t = useWords();
  const viewer = useViewer();
  return (
    <>
      <BesideList title={t('thread.related')} threads={rest.relatedThreads} />
      <BesideList title={t('thread.linked')} threads={rest.linkedThreads.edges.map(({ node }) => node)} />
      {!isIdea && (
        <BesideList title={t('thread.duplicates')} threads={rest.duplicates.edges.map(({ node }) => node)} />
      )}
      <MarginSection title={t('thread.this')}>
        <p>
          <Words id="thread.read" values={{ count: viewCount, day: <Time at={createdAt} as="day" /> }} />
          {affectedCount > 0 && ` ${t('thread.affectedCount', { count: affectedCount })}`}
        </p>
        <p>
          <Words id="thread.touched" values={{ day: <Time at={lastActivityAt} as="day" /> }} />
        </p>
        <p>
          <ShareLink path={path} className="link" />
        </p>
        <p>
          <Link className="link" to={`/print/${number}`}>
            {t('thread.print')}
          </Link>
        </p>
        <Suspense>{viewer && <FollowForm kind="THREAD" number={number} follows={viewerFollows} />}</Suspense>
        {(rest.viewerMayTurn || rest.viewerMayLinkDuplicate) && (
          <p>
            <Link className="link" to={`/manage/${number}`}>
              {t('thread.manage')}
            </Link>
          </p>
        )}
      </MarginSection>
    </>
  );
}
