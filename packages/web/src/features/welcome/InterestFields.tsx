import { CheckList } from '../../design/late/CheckList.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useWords } from '../../words/words.ts';

export const InterestFieldsFragment = graphql(`
  fragment InterestFields on Query {
    categories {
      number
      name
      viewerFollows
      children {
        number
        name
        viewerFollows
      }
    }
    tags {
      number
      name
      threadCount
      viewerFollows
    }
  }
`);

/** As many tags as can be taken in at a glance. */
const offeredTags = 16;

/** Spaces and tags to follow. */
export function InterestFields({ data }: { data: FragmentOf<typeof InterestFieldsFragment> }) {
  const { categories, tags } = readFragment(InterestFieldsFragment, data);
  const t = useWords();
  const spaces = categories
    .flatMap(({ children, ...category }) => [category, ...children])
    .map(({ number, ...rest }) => ({ value: `CATEGORY:${number}`, ...rest }));
  const words = tags
    .filter(
      ({ threadCount, viewerFollows }, place) => viewerFollows || (threadCount > 0 && place < offeredTags),
    )
    .map(({ number, ...rest }) => ({ value: `TAG:${number}`, ...rest }));
  const followed = [...spaces, ...words].filter((one) => one.viewerFollows);
  return (
    <>
      {followed.map(({ value }) => (
        <input key={value} type="hidden" name="was" value={value} />
      ))}
      {[
        { legend: t('frame.spaces'), offered: spaces },
        { legend: t('spaces.tags'), offered: words },
      ]
        .filter(({ offered }) => offered.length > 0)
        .map(({ legend, offered }) => (
          <CheckList
            key={legend}
            legend={legend}
            name="follow"
            chosen={followed.map(({ value }) => value)}
            options={offered.map(({ value, name }) => ({ value, label: name }))}
          />
        ))}
    </>
  );
}
