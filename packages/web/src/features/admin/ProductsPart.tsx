import { Empty } from '../../design/Empty.tsx';
import { LineRows } from '../../design/LineRow.tsx';
import { Meta } from '../../design/Meta.tsx';
import { Section } from '../../design/Section.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';
import { OrderedRow } from './OrderedRow.tsx';
import { ProductFields } from './ProductFields.tsx';
import { SaveForm } from './SaveForm.tsx';

export const ProductsPartFragment = graphql(`
  fragment ProductsPart on Query {
    products {
      number
      name
      tagline
      threadCount
    }
  }
`);

/** All products in the brand's order, and a form for one more. The route's actions are `create` and those of the list. */
export function ProductsPart({ data }: { data: FragmentOf<typeof ProductsPartFragment> }) {
  const { products } = readFragment(ProductsPartFragment, data);
  const form = useRouteForm('create');
  const t = useWords();
  const format = useFormat();
  const numbers = products.map(({ number }) => number);
  return (
    <>
      {products.length === 0 ? (
        <Empty title={t('admin.noProducts')} />
      ) : (
        <LineRows>
          {products.map(({ number, name, tagline, threadCount }) => (
            <OrderedRow
              key={number}
              number={number}
              name={name}
              to={`/admin/products/${number}`}
              siblings={numbers}
              holds={threadCount}
            >
              <Meta small>
                {tagline}
                {t('admin.threads', { count: threadCount, shown: format.compactNumber(threadCount) })}
              </Meta>
            </OrderedRow>
          ))}
        </LineRows>
      )}
      <Section airy title={t('admin.newProduct')}>
        <SaveForm form={form} act={t('admin.makeProduct')} saved={t('settings.saved')}>
          <ProductFields form={form} />
        </SaveForm>
      </Section>
    </>
  );
}
