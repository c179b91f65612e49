import { Empty } from '../../design/Empty.tsx';
import { LineRows } from '../../design/LineRow.tsx';
import { Meta } from '../../design/Meta.tsx';
import { Section } from '../../design/Section.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';
import { CategoryFields } from './CategoryFields.tsx';
import { OrderedRow } from './OrderedRow.tsx';
import { SaveForm } from './SaveForm.tsx';

const CategoryLineFragment = graphql(`
  fragment CategoryLine on Category {
    number
    name
    kinds
    readAudience
    threadCount
  }
`);

export const CategoriesPartFragment = graphql(
  `
    fragment CategoriesPart on Query {
      categories {
        number
        name
        readAudience
        ...CategoryLine
        children {
          number
          ...CategoryLine
        }
      }
    }
  `,
  [CategoryLineFragment],
);

/** All categories in their order, and a form for one more. The route's actions are `create` and those of the list. */
export function CategoriesPart({ data }: { data: FragmentOf<typeof CategoriesPartFragment> }) {
  const { categories: all } = readFragment(CategoriesPartFragment, data);
  // A panel's space comes and goes with its panel.
  const categories = all.filter(({ readAudience }) => !readAudience.startsWith('panel:'));
  const form = useRouteForm('create');
  const t = useWords();
  const numbers = categories.map(({ number }) => number);
  return (
    <>
      {categories.length === 0 ? (
        <Empty title={t('admin.noCategories')} />
      ) : (
        <LineRows>
          {categories.flatMap((category) => [
            <CategoryLine
              key={category.number}
              category={category}
              siblings={numbers}
              inner={category.children.length}
            />,
            ...category.children.map((child) => (
              <CategoryLine
                key={child.number}
                category={child}
                siblings={category.children.map(({ number }) => number)}
                within={category.name}
              />
            )),
          ])}
        </LineRows>
      )}
      <Section airy title={t('admin.newCategory')}>
        <SaveForm form={form} act={t('admin.makeCategory')} saved={t('settings.saved')}>
          <CategoryFields form={form} parents={categories} />
        </SaveForm>
      </Section>
    </>
  );
}

const plurals = { QUESTION: 'questions', TIP: 'tips', IDEA: 'ideas', DISCUSSION: 'discussions' } as const;

interface CategoryLineParts {
  category: FragmentOf<typeof CategoryLineFragment>;
  siblings: number[];
  /** How many it holds. */
  inner?: number;
  /** The name of the one it belongs to. */
  within?: string;
}

function CategoryLine({ category, siblings, inner = 0, within }: CategoryLineParts) {
  const { number, name, kinds, readAudience, threadCount } = readFragment(CategoryLineFragment, category);
  const t = useWords();
  const format = useFormat();
  return (
    <OrderedRow
      number={number}
      name={name}
      to={`/admin/categories/${number}`}
      siblings={siblings}
      inner={within !== undefined}
      holds={threadCount + inner}
    >
      <Meta small>
        <span>
          {/* Who sees it, sees where it stands. */}
          {within && <span className="unseen">{t('admin.in', { name: within })}: </span>}
          {kinds.length === 0
            ? t('admin.groupsOnly')
            : kinds.map((kind) => t(`kind.${plurals[kind]}`)).join(', ')}
        </span>
        {readAudience !== 'public' && t(`admin.audience_${readAudience as 'members'}`)}
        {t('admin.threads', { count: threadCount, shown: format.compactNumber(threadCount) })}
      </Meta>
    </OrderedRow>
  );
}
