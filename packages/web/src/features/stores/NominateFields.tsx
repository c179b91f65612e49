import { useSearchParams } from 'react-router';
import { Button } from '../../design/Button.tsx';
import { Choice } from '../../design/Choice.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { SelectField, TextField } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { SearchLine } from '../../design/late/SearchLine.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { draftField } from '../../routing/draft-field.ts';
import type { RouteFormState } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { offeredIn, offeredOnce, offeredText } from './offered-stores.ts';
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
  /** What this device kept and the server did not, once that is known. */
  opened: Record<string, string> | undefined;
}

/**
 * Whether an idea is for one store alone, and as what; nothing where the brand has no stores. Where it has many, any is
 * found by its name or town: the form is sent for it, and offers it from then on.
 */
export function NominateFields({ data, form: { errors, values }, draft, opened }: NominateFieldsParts) {
  const { viewerStore, wantedStore, stores } = readFragment(NominateFieldsFragment, data);
  const t = useWords();
  const [search] = useSearchParams();
  const kept = (field: string) => values[field] ?? opened?.[field] ?? draftField(draft, field);
  const named = (store: typeof viewerStore) =>
    store === null ? [] : [{ number: store.number, label: storeName(store) }];
  // Found ones come first: they were asked for just now. What a draft was for is among them.
  const more = offeredOnce([...offeredIn(kept('moreStores')), ...named(wantedStore), ...named(viewerStore)]);
  const offered = offeredOnce([...more, ...stores.edges.flatMap(({ node }) => named(node))]);
  if (offered.length === 0) return null;
  const wanted = search.has('store') ? wantedStore?.number.toString() : undefined;
  const chosen = values.storeId ?? wanted ?? kept('storeId');
  const { storesFound, storeCount, storesGoOn } = values;
  return (
    <Disclosure summary={t('stores.forOne')} icon="home" open={Boolean(chosen || storesFound)}>
      <FormStack>
        {stores.pageInfo.hasNextPage && (
          <div>
            <SearchLine
              act={
                <Button name="findStore" value="yes" formNoValidate icon="search">
                  {t('stores.search')}
                </Button>
              }
            >
              <TextField
                type="search"
                name="storeText"
                label={t('stores.find')}
                placeholder={t('stores.findHint')}
                defaultValue={values.storeText}
                error={errors.fields?.storeText}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter') return;
                  // What else is missing in the form is no matter yet.
                  event.preventDefault();
                  const { form } = event.currentTarget;
                  form?.requestSubmit(form.querySelector<HTMLButtonElement>('[name="findStore"]'));
                }}
                maxLength={80}
                autoComplete="off"
              />
            </SearchLine>
            <p className="quiet" role="status">
              {storeCount !== undefined &&
                t(storesGoOn ? 'stores.foundMany' : 'stores.found', { count: Number(storeCount) })}
            </p>
            <input type="hidden" name="storesFound" value={storesFound ?? ''} />
          </div>
        )}
        <SelectField
          // What was found is chosen from anew.
          key={`${storesFound} ${opened?.storeId}`}
          name="storeId"
          label={t('stores.forWhich')}
          defaultValue={chosen ?? ''}
          error={errors.fields?.storeId}
          options={[
            { value: '', label: t('stores.forAll') },
            ...offered.map(({ number, label }) => ({ value: String(number), label })),
          ]}
        />
        {/* They go along, so that a draft and a form that is shown again know what its store is called. */}
        <input type="hidden" name="moreStores" value={offeredText(more)} />
        <Choice
          legend={t('stores.asWhat')}
          name="nominates"
          defaultValue={kept('nominates') ?? 'RANGE'}
          options={(['RANGE', 'CHANGE'] as const).map((kind) => ({
            value: kind,
            label: t(`stores.as${kind}`),
          }))}
        />
      </FormStack>
    </Disclosure>
  );
}
