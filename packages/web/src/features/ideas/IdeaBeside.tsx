import { Link } from 'react-router';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { Words } from '../../words/Words.tsx';
import { NominationNote, NominationNoteFragment } from '../stores/NominationNote.tsx';
import { Credits, CreditsFragment } from './Credits.tsx';

export const IdeaBesideFragment = graphql(
  `
    fragment IdeaBeside on Thread {
      number
      idea {
        ...Credits
        ...NominationNote
      }
      duplicates(first: 20) {
        edges {
          node {
            number
            title
            path
          }
        }
      }
    }
  `,
  [CreditsFragment, NominationNoteFragment],
);

/** Who contributed to an idea, and the ideas that were merged into it, where their replies are. */
export function IdeaBeside({ thread }: { thread: FragmentOf<typeof IdeaBesideFragment> }) {
  const { number, idea, duplicates } = readFragment(IdeaBesideFragment, thread);
  if (idea === null) return null;
  const merged = duplicates.edges.map(({ node }, place) => (
    <span key={node.number}>
      {place > 0 && ', '}
      <Link className="link" to={node.path}>
        {node.title}
      </Link>
    </span>
  ));
  return (
    <>
      <NominationNote idea={idea} threadId={number} />
      <Credits idea={idea}>
        {merged.length > 0 && <Words id="idea.joinedWith" values={{ ideas: merged }} />}
      </Credits>
    </>
  );
}
