import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { refused } from '../../routing/form-result.ts';
import { textIn } from '../../routing/text-in.ts';
import { offeredIn, offeredOnce, offeredText } from './offered-stores.ts';
import { StoreNameFragment, storeName } from './store-fragment.ts';

const FindStore = graphql(
  `
    query FindStore($text: String!) {
      stores(first: 20, text: $text) {
        edges {
          node {
            ...StoreName
          }
        }
      }
    }
  `,
  [StoreNameFragment],
);

/**
 * Whether a form is sent to find a store: by its button, or by Enter in the field beside it. Whoever looked for one and
 * goes on without means it.
 */
export function asksForStore(form: FormData): boolean {
  if (form.has('findStore')) return true;
  const text = textIn(form, 'storeText');
  return text.trim() !== '' && text.trim() !== textIn(form, 'storesFound') && textIn(form, 'storeId') === '';
}

/** The form again with the stores whose name or town is like what was typed; the only one is chosen. */
export async function findStore({ client, form }: Pick<ActionArguments, 'client' | 'form'>) {
  const text = textIn(form, 'storeText').replaceAll('\0', '').trim();
  const found =
    text === '' ? [] : (await client.query(FindStore, { text })).stores.edges.map(({ node }) => node);
  const stores = found.map((store) => ({ number: store.number, label: storeName(store) }));
  const chosen = offeredIn(textIn(form, 'moreStores')).filter(
    ({ number }) => String(number) === form.get('storeId'),
  );
  const again = new FormData();
  for (const [name, value] of form) if (name !== 'findStore') again.append(name, value);
  again.set('moreStores', offeredText(offeredOnce([...stores, ...chosen])));
  again.set('storesFound', text);
  if (text !== '') again.set('storeCount', String(stores.length));
  if (stores.length === 1) again.set('storeId', String(stores[0]!.number));
  return refused(again, {}, 200);
}
