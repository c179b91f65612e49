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
        pageInfo {
          hasNextPage
        }
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
export async function findStore({ client, form, t }: Pick<ActionArguments, 'client' | 'form' | 't'>) {
  const text = textIn(form, 'storeText').replaceAll('\0', '').trim();
  const found = text === '' ? null : (await client.query(FindStore, { text })).stores;
  const stores = (found?.edges ?? []).map(({ node }) => ({ number: node.number, label: storeName(node) }));
  const chosen = offeredIn(textIn(form, 'moreStores')).filter(
    ({ number }) => String(number) === form.get('storeId'),
  );
  const again = new FormData();
  for (const [name, value] of form) if (name !== 'findStore') again.append(name, value);
  again.set('moreStores', offeredText(offeredOnce([...stores, ...chosen])));
  again.set('storesFound', text);
  if (found) again.set('storeCount', String(stores.length));
  if (found?.pageInfo.hasNextPage) again.set('storesGoOn', 'yes');
  if (stores.length === 1) again.set('storeId', String(stores[0]!.number));
  if (form.has('findStore')) return refused(again, {}, 200);
  // Whoever meant to send the idea sees at the field why it was not sent.
  return refused(again, { fields: { storeText: t('stores.foundFirst') } });
}
