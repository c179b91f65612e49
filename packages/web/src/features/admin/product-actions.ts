import { redirect } from 'react-router';
import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done } from '../../routing/form-result.ts';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';
import { textIn } from '../../routing/text-in.ts';
import { adminParts } from './AdminTabs.tsx';

const CreateProduct = graphql(
  `
    mutation CreateProduct($input: CreateProductInput!) {
      createProduct(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const UpdateProduct = graphql(
  `
    mutation UpdateProduct($input: UpdateProductInput!) {
      updateProduct(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const PlaceProduct = graphql(
  `
    mutation PlaceProduct($productId: Int!, $beforeId: Int) {
      placeProduct(input: { productId: $productId, beforeId: $beforeId }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const DeleteProduct = graphql(
  `
    mutation DeleteProduct($productId: Int!) {
      deleteProduct(input: { productId: $productId }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const UndeleteProduct = graphql(
  `
    mutation UndeleteProduct($productId: Int!) {
      undeleteProduct(input: { productId: $productId }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const numberIn = (form: FormData, name = 'number') => Number(textIn(form, name)) || 0;

function fieldsIn(form: FormData) {
  return { name: textIn(form, 'name'), tagline: textIn(form, 'tagline') };
}

/** Makes a product; the page stays, with room for the next. */
export async function createProductAction({ client, form, t }: ActionArguments) {
  const input = { ...fieldsIn(form), idempotencyKey: textIn(form, 'idempotencyKey') || null };
  const { createProduct: result } = await client.mutate(CreateProduct, { input });
  return isRefusal(result) ? refusedBy(result, form, t) : done('#create-saved');
}

/** Changes a product, and leads back to the list. */
export async function updateProductAction({ client, form, t }: ActionArguments) {
  const slug = textIn(form, 'slug').trim();
  const input = { productId: numberIn(form), slug: slug || null, ...fieldsIn(form) };
  const { updateProduct: result } = await client.mutate(UpdateProduct, { input });
  return isRefusal(result) ? refusedBy(result, form, t) : redirect(adminParts.products);
}

/** What can be done in the list. */
export const productListActions = {
  async place({ client, form, t }: ActionArguments) {
    const variables = { productId: numberIn(form), beforeId: numberIn(form, 'before') || null };
    const { placeProduct: result } = await client.mutate(PlaceProduct, variables);
    return isRefusal(result) ? refusedBy(result, form, t) : done();
  },
  async delete({ client, form, t }: ActionArguments) {
    const productId = numberIn(form);
    const { deleteProduct: result } = await client.mutate(DeleteProduct, { productId });
    if (isRefusal(result)) return refusedBy(result, form, t);
    return redirect(`${adminParts.products}?deleted=${productId}`);
  },
  async undelete({ client, form, t }: ActionArguments) {
    const { undeleteProduct: result } = await client.mutate(UndeleteProduct, { productId: numberIn(form) });
    return isRefusal(result) ? refusedBy(result, form, t) : redirect(adminParts.products);
  },
};
