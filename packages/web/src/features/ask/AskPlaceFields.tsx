import { useSearchParams } from 'react-router';
import { SelectField } from '../../design/Field.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { draftField } from '../../routing/draft-field.ts';
import type { RouteFormState } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import type { ThreadKind } from './thread-kinds.ts';

export const AskPlaceFragment = graphql(`
  fragment AskPlace on Query {
    categories {
      number
      slug
      name
      kinds
      viewerMayPost
      children {
        number
        slug
        name
        kinds
        viewerMayPost
      }
    }
    products {
      number
      slug
      name
    }
  }
`);

interface AskPlaceParts {
  data: FragmentOf<typeof AskPlaceFragment>;
  kind: ThreadKind;
  form: RouteFormState;
  draft: { data: unknown } | null;
}

/** Where a thread belongs: its space, and its product if there are any. */
export function AskPlaceFields({ data, kind, form: { errors, values }, draft }: AskPlaceParts) {
  const { categories, products } = readFragment(AskPlaceFragment, data);
  const t = useWords();
  const [search] = useSearchParams();
  const spaces = categories
    .flatMap(({ children, ...category }) => [
      { ...category, label: category.name },
      ...children.map((child) => ({ ...child, label: `${category.name}: ${child.name}` })),
    ])
    .filter(({ viewerMayPost }) => viewerMayPost);
  const fitting = spaces.filter(({ kinds }) => kinds.includes(kind));
  const space = spaces.find(({ slug }) => slug === search.get('category'));
  const product = products.find(({ slug }) => slug === search.get('product'));
  const offered = (fitting.length > 0 ? fitting : spaces).map(({ number, label }) => ({
    value: String(number),
    label,
  }));
  return (
    <>
      <SelectField
        key={kind}
        name="categoryId"
        label={t('ask.space')}
        defaultValue={values.categoryId ?? (space ? String(space.number) : draftField(draft, 'categoryId'))}
        error={errors.fields?.categoryId}
        // None is chosen beforehand: what nobody thought about would all land in the first.
        options={offered.length > 1 ? [{ value: '', label: t('ask.chooseSpace') }, ...offered] : offered}
        required
      />
      {products.length > 0 && (
        <SelectField
          name="productId"
          label={t('ask.product')}
          defaultValue={
            values.productId ?? (product ? String(product.number) : draftField(draft, 'productId'))
          }
          error={errors.fields?.productId}
          options={[
            { value: '', label: t('ask.noProduct') },
            ...products.map(({ number, name }) => ({ value: String(number), label: name })),
          ]}
        />
      )}
    </>
  );
}
