import { Link } from 'react-router';
import { NumberTable } from '../../design/late/NumberTable.tsx';
import { Section } from '../../design/Section.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';

export const KnownFragment = graphql(`
  fragment Known on Member {
    knownProducts {
      points
      posts
      product {
        name
        path
      }
    }
    knownTags {
      points
      posts
      tag {
        name
        path
      }
    }
  }
`);

/** What somebody knows: the products and tags with which they helped others most. */
export function Known({ member }: { member: FragmentOf<typeof KnownFragment> }) {
  const { knownProducts, knownTags } = readFragment(KnownFragment, member);
  const t = useWords();
  const { number } = useFormat();
  const rows = [
    ...(knownProducts ?? []).map(({ product, ...known }) => ({ ...product, ...known })),
    ...(knownTags ?? []).map(({ tag, ...known }) => ({ ...tag, ...known })),
  ].sort((one, other) => other.points - one.points);
  if (rows.length === 0) return null;
  return (
    <Section title={t('reputation.knows')}>
      <NumberTable
        heads={[t('board.about'), t('board.posts'), t('reputation.balance')]}
        rows={rows.map(({ path, name, points, posts }) => ({
          key: path,
          name: (
            <Link className="link" to={path}>
              {name}
            </Link>
          ),
          numbers: [number(posts), number(points)],
        }))}
      />
    </Section>
  );
}
