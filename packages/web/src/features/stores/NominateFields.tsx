import { Link, useSearchParams } from 'react-router';
import { Choice } from '../../design/Choice.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { SelectField } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { draftField } from '../../routing/draft-field.ts';
import type { RouteFormState } from '../../routing/use-route-form.ts';
import { Words } from '../../words/Words.tsx';
import { useWords } from '../../words/words.ts';
import { StoreNameFragment, storeName } from './store-fragment.ts';

export const NominateFieldsFragment = graphql(
  `
    fragment NominateFields on Query {
      viewerStore {
        ...StoreName
      }
      wantedStore: store(slug: $store) {
        ...StoreName
      }
      stores(first: 50) {
        edges {
          node {
            ...StoreName
          }
        }
        pageInfo {
          hasNextPage
        }
      }
    }
  `,
  [StoreNameFragment],
);

interface NominateFieldsParts {
  data: FragmentOf<typeof NominateFieldsFragment>;
  form: RouteFormState;
  draft: { data: unknown } | null;
}

/** Whether an idea is for one store alone, and as what; nothing where the brand has no stores. */
export function NominateFields({ data, form: { errors, values }, draft }: NominateFieldsParts) {
  const { viewerStore, wantedStore, stores } = readFragment(NominateFieldsFragment, data);
  const t = useWords();
  const [search] = useSearchParams();
  const named = [wantedStore, viewerStore, ...stores.edges.map(({ node }) => node)].filter(
    (one) => one !== null,
  );
  const offered = [...new Map(named.map((one) => [one.number, one])).values()];
  if (offered.length === 0) return null;
  const wanted = search.has('store') ? wantedStore?.number : undefined;
  const chosen = values.storeId ?? wanted?.toString() ?? draftField(draft, 'storeId');
  return (
    <Disclosure summary={t('stores.forOne')} icon="home" open={Boolean(chosen)}>
      <FormStack>
        <SelectField
          name="storeId"
          label={t('stores.forWhich')}
          defaultValue={chosen ?? ''}
          error={errors.fields?.storeId}
          options={[
            { value: '', label: t('stores.forAll') },
            ...offered.map((one) => ({ value: String(one.number), label: storeName(one) })),
          ]}
        />
        <Choice
          legend={t('stores.asWhat')}
          name="nominates"
          defaultValue={values.nominates ?? draftField(draft, 'nominates') ?? 'RANGE'}
          options={(['RANGE', 'CHANGE'] as const).map((kind) => ({
            value: kind,
            label: t(`stores.as${kind}`),
          }))}
        />
        {stores.pageInfo.hasNextPage && (
          <p className="quiet">
            <Words id="stores.forMore" components={{ link: <Link className="link" to="/stores" /> }} />
          </p>
        )}
      </FormStack>
    </Disclosure>
  );
}
