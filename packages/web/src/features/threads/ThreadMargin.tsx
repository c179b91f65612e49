import { Link } from 'react-router';
import { Meta } from '../../design/Meta.tsx';
import { MarginSection } from '../../design/Section.tsx';
import { Time } from '../../design/Time.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { Words } from '../../words/Words.tsx';
import { useWords } from '../../words/words.ts';
import { FollowForm } from '../follows/FollowForm.tsx';
import { useForeignLanguage } from './ForeignLanguage.tsx';
import { ThreadState, ThreadStateFragment } from './ThreadState.tsx';

const BesideFragment = graphql(
  `
    fragment Beside on Thread {
      number
      title
      path
      language
      ...ThreadState
    }
  `,
  [ThreadStateFragment],
);

export const ThreadMarginFragment = graphql(
  `
    fragment ThreadMargin on Thread {
      number
      viewCount
      affectedCount
      createdAt
      lastActivityAt
      viewerFollows
      viewerMayModerate
      viewerMayLinkDuplicate
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

/** What stands beside a thread: how it is read, what is like it. */
export function ThreadMargin({ thread }: { thread: FragmentOf<typeof ThreadMarginFragment> }) {
  const { number, viewCount, affectedCount, createdAt, lastActivityAt, viewerFollows, ...rest } =
    readFragment(ThreadMarginFragment, thread);
  const t = useWords();
  return (
    <>
      <BesideList title={t('thread.linked')} threads={rest.linkedThreads.edges.map(({ node }) => node)} />
      <BesideList title={t('thread.duplicates')} threads={rest.duplicates.edges.map(({ node }) => node)} />
      <MarginSection title={t('thread.this')}>
        <p>
          <Words id="thread.read" values={{ count: viewCount, day: <Time at={createdAt} as="day" /> }} />
          {affectedCount > 0 && ` ${t('thread.affectedCount', { count: affectedCount })}`}
        </p>
        <p>
          <Words id="thread.touched" values={{ day: <Time at={lastActivityAt} as="day" /> }} />
        </p>
        <FollowForm kind="THREAD" number={number} follows={viewerFollows} />
        {(rest.viewerMayModerate || rest.viewerMayLinkDuplicate) && (
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

function BesideList({ title, threads }: { title: string; threads: FragmentOf<typeof BesideFragment>[] }) {
  if (threads.length === 0) return null;
  return (
    <MarginSection title={title}>
      <ul>
        {threads.map((thread) => (
          <BesideThread key={readFragment(BesideFragment, thread).number} thread={thread} />
        ))}
      </ul>
    </MarginSection>
  );
}

function BesideThread({ thread }: { thread: FragmentOf<typeof BesideFragment> }) {
  const beside = readFragment(BesideFragment, thread);
  const { title, path, language } = beside;
  const { lang, name } = useForeignLanguage(language);
  return (
    <li>
      <Link to={path} lang={lang}>
        {title}
      </Link>
      <Meta small>
        <ThreadState thread={beside} />
        {name && <span lang={lang}>{name}</span>}
      </Meta>
    </li>
  );
}
