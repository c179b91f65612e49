import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useSite } from '../../routing/site.tsx';
import { useWords } from '../../words/words.ts';

export const KeptPromisesFragment = graphql(`
  fragment KeptPromises on KeptPromises {
    due
    kept
  }
`);

/** How well the brand keeps its promise to reply; nothing while none was due. */
export function KeptPromises({ promises }: { promises: FragmentOf<typeof KeptPromisesFragment> }) {
  const { due, kept } = readFragment(KeptPromisesFragment, promises);
  const { brand } = useSite();
  const t = useWords();
  if (due === 0) return null;
  return t('idea.kept', { brand: brand.name, kept, due });
}
