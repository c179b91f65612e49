import { type FragmentOf, readFragment } from '../../graphql/graphql.ts';
import { useWords } from '../../words/words.ts';
import { PersonNameFragment } from '../people/PersonName.tsx';

/** The names of members as they are shown, in their order. */
export function usePersonNames(people: readonly FragmentOf<typeof PersonNameFragment>[]): string[] {
  const t = useWords();
  return people.map((person) => {
    const { displayName, isFormer } = readFragment(PersonNameFragment, person);
    return isFormer ? t('person.former') : displayName;
  });
}
