import { Check } from '../../design/Choice.tsx';
import { CheckList } from '../../design/late/CheckList.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import type { RouteFormState } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';

export const OwnedFieldsFragment = graphql(`
  fragment OwnedFields on Query {
    me {
      showsProducts
      ownedProducts {
        number
      }
    }
    products {
      number
      name
      tagline
    }
  }
`);

interface OwnedFieldsParts {
  data: FragmentOf<typeof OwnedFieldsFragment>;
  form: RouteFormState;
}

/** The brand's products to tick, and whether others see what is ticked. */
export function OwnedFields({ data, form }: OwnedFieldsParts) {
  const { me, products } = readFragment(OwnedFieldsFragment, data);
  const t = useWords();
  return (
    <>
      <CheckList
        legend={t('welcome.owned')}
        name="product"
        error={form.errors.fields?.productIds}
        chosen={(me?.ownedProducts ?? []).map(({ number }) => String(number))}
        options={products.map(({ number, name }) => ({ value: String(number), label: name }))}
      />
      <Check
        name="shown"
        value="yes"
        defaultChecked={me?.showsProducts}
        label={t('welcome.shown')}
        hint={t('welcome.shownHint')}
      />
    </>
  );
}
