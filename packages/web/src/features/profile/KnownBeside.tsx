import { Link } from 'react-router';
import { MarginSection } from '../../design/Section.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useWords } from '../../words/words.ts';

export const KnownBesideFragment = graphql(`
  fragment KnownBeside on Member {
    knownProducts {
      posts
      product {
        name
        path
      }
    }
    knownTags {
      posts
      tag {
        name
        path
      }
    }
  }
`);

/** Beside what somebody wrote: with what they helped, and how often. Nothing where nothing is known. */
export function KnownBeside({ member }: { member: FragmentOf<typeof KnownBesideFragment> }) {
  const { knownProducts, knownTags } = readFragment(KnownBesideFragment, member);
  const t = useWords();
  const known = [
    ...(knownProducts ?? []).map(({ product, posts }) => ({ ...product, posts })),
    ...(knownTags ?? []).map(({ tag, posts }) => ({ ...tag, posts })),
  ].sort((one, other) => other.posts - one.posts);
  if (known.length === 0) return null;
  return (
    <MarginSection title={t('reputation.knows')}>
      <ul>
        {known.map(({ name, path, posts }) => (
          <li key={path}>
            <Link to={path}>{name}</Link>
            <p>{t('profile.helpedWith', { count: posts })}</p>
          </li>
        ))}
      </ul>
    </MarginSection>
  );
}
