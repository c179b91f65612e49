import type { ReactNode } from 'react';
import { Credit } from '../../design/Credit.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { Words } from '../../words/Words.tsx';
import { PersonName, PersonNameFragment } from '../people/PersonName.tsx';

export const CreditsFragment = graphql(
  `
    fragment Credits on Idea {
      contributors {
        part
        member {
          number
          ...PersonName
        }
      }
    }
  `,
  [PersonNameFragment],
);

type Contributor = { member: FragmentOf<typeof PersonNameFragment> & { number: number } };

interface CreditsParts {
  idea: FragmentOf<typeof CreditsFragment>;
  /** Also where there is nobody but the author, who is named above an idea. */
  always?: boolean;
  /** What is said after it. */
  children?: ReactNode;
}

/** Who had the idea, who had the same, and whom the brand thanks. */
export function Credits({ idea, always, children }: CreditsParts) {
  const { contributors } = readFragment(CreditsFragment, idea);
  const by = (...parts: string[]) => contributors.filter(({ part }) => parts.includes(part));
  const credited = by('CREDITED');
  const named = always || contributors.length > 1;
  if (!named && !children) return null;
  return (
    <Credit above={!always}>
      {named && <Words id="idea.by" values={{ names: <Names of={by('AUTHOR', 'MERGED_AUTHOR')} /> }} />}{' '}
      {credited.length > 0 && <Words id="idea.thanks" values={{ names: <Names of={credited} /> }} />}{' '}
      {children}
    </Credit>
  );
}

function Names({ of }: { of: Contributor[] }) {
  return of.map(({ member }, place) => (
    <span key={member.number}>
      {place > 0 && ', '}
      <PersonName person={member} />
    </span>
  ));
}
