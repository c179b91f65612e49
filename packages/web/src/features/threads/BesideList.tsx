import { Link } from 'react-router';
import { Meta } from '../../design/Meta.tsx';
import { MarginSection } from '../../design/Section.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useForeignLanguage } from './ForeignLanguage.tsx';
import { ThreadState, ThreadStateFragment } from './ThreadState.tsx';

export const BesideFragment = graphql(
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

/** A short list of threads in the margin; nothing when there are none. */
export function BesideList({
  title,
  threads,
}: {
  title: string;
  threads: FragmentOf<typeof BesideFragment>[];
}) {
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
