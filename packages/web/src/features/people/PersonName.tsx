import { Link } from 'react-router';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useWords } from '../../words/words.ts';

export const PersonNameFragment = graphql(`
  fragment PersonName on Member {
    displayName
    isFormer
    path
  }
`);

/** A member's name as it is shown everywhere; who left has none. */
export function usePersonName(person: FragmentOf<typeof PersonNameFragment>): { name: string; to?: string } {
  const t = useWords();
  const { displayName, isFormer, path } = readFragment(PersonNameFragment, person);
  return isFormer ? { name: t('person.former') } : { name: displayName, to: path };
}

/** A member's name, leading to the profile. */
export function PersonName({ person }: { person: FragmentOf<typeof PersonNameFragment> }) {
  const { name, to } = usePersonName(person);
  return <b>{to ? <Link to={to}>{name}</Link> : name}</b>;
}
