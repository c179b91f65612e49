import { redirect } from 'react-router';
import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done } from '../../routing/form-result.ts';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';
import { textIn } from '../../routing/text-in.ts';
import { isThreadKind } from '../ask/thread-kinds.ts';
import { adminParts } from './AdminTabs.tsx';

const CreateCategory = graphql(
  `
    mutation CreateCategory($input: CreateCategoryInput!) {
      createCategory(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const UpdateCategory = graphql(
  `
    mutation UpdateCategory($input: UpdateCategoryInput!) {
      updateCategory(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const PlaceCategory = graphql(
  `
    mutation PlaceCategory($categoryId: Int!, $beforeId: Int) {
      placeCategory(input: { categoryId: $categoryId, beforeId: $beforeId }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const DeleteCategory = graphql(
  `
    mutation DeleteCategory($categoryId: Int!) {
      deleteCategory(input: { categoryId: $categoryId }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const UndeleteCategory = graphql(
  `
    mutation UndeleteCategory($categoryId: Int!) {
      undeleteCategory(input: { categoryId: $categoryId }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const numberIn = (form: FormData, name = 'number') => Number(textIn(form, name)) || 0;

function fieldsIn(form: FormData) {
  return {
    name: textIn(form, 'name'),
    description: textIn(form, 'description'),
    parentId: numberIn(form, 'parentId') || null,
    kinds: form.getAll('kinds').filter(isThreadKind),
    readAudience: textIn(form, 'readAudience') || null,
    postAudience: textIn(form, 'postAudience') || null,
    promiseDays: form.has('promiseDays') ? numberIn(form, 'promiseDays') : null,
  };
}

/** Makes a category; the page stays, with room for the next. */
export async function createCategoryAction({ client, form, t }: ActionArguments) {
  const input = { ...fieldsIn(form), idempotencyKey: textIn(form, 'idempotencyKey') || null };
  const { createCategory: result } = await client.mutate(CreateCategory, { input });
  return isRefusal(result) ? refusedBy(result, form, t) : done('#create-saved');
}

/** Makes those of the suggested categories that were left ticked, as they were named. */
export async function createSuggestedAction({ client, form, t }: ActionArguments) {
  const key = textIn(form, 'idempotencyKey');
  for (const one of form.getAll('suggestion').map(String)) {
    const input = {
      name: textIn(form, `name-${one}`),
      description: textIn(form, `description-${one}`),
      kinds: textIn(form, `kinds-${one}`).split(' ').filter(isThreadKind),
      idempotencyKey: `${key}-${one}`.slice(-100),
    };
    const { createCategory: result } = await client.mutate(CreateCategory, { input });
    if (isRefusal(result)) return refusedBy(result, form, t);
  }
  return done('#suggested-saved');
}

/** Changes a category, and leads back to the list. */
export async function updateCategoryAction({ client, form, t }: ActionArguments) {
  const slug = textIn(form, 'slug').trim();
  const input = { categoryId: numberIn(form), slug: slug || null, ...fieldsIn(form) };
  const { updateCategory: result } = await client.mutate(UpdateCategory, { input });
  return isRefusal(result) ? refusedBy(result, form, t) : redirect(adminParts.categories);
}

/** What can be done in the list. */
export const categoryListActions = {
  async place({ client, form, t }: ActionArguments) {
    const variables = { categoryId: numberIn(form), beforeId: numberIn(form, 'before') || null };
    const { placeCategory: result } = await client.mutate(PlaceCategory, variables);
    return isRefusal(result) ? refusedBy(result, form, t) : done();
  },
  async delete({ client, form, t }: ActionArguments) {
    const categoryId = numberIn(form);
    const { deleteCategory: result } = await client.mutate(DeleteCategory, { categoryId });
    if (isRefusal(result)) return refusedBy(result, form, t);
    return redirect(`${adminParts.categories}?deleted=${categoryId}`);
  },
  async undelete({ client, form, t }: ActionArguments) {
    const { undeleteCategory: result } = await client.mutate(UndeleteCategory, {
      categoryId: numberIn(form),
    });
    return isRefusal(result) ? refusedBy(result, form, t) : redirect(adminParts.categories);
  },
};
