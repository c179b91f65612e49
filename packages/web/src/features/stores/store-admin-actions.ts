import { redirect } from 'react-router';
import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done, refused } from '../../routing/form-result.ts';
import { type FieldWords, isRefusal, issueText, refusedBy } from '../../routing/mutation-result.ts';
import { textIn } from '../../routing/text-in.ts';
import { adminParts } from '../admin/AdminTabs.tsx';

const CreateStore = graphql(
  `
    mutation CreateStore($input: CreateStoreInput!) {
      createStore(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const UpdateStore = graphql(
  `
    mutation UpdateStore($input: UpdateStoreInput!) {
      updateStore(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const SetStoreOpen = graphql(
  `
    mutation SetStoreOpen($storeId: Int!, $open: Boolean!) {
      setStoreOpen(input: { storeId: $storeId, open: $open }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const AddStoreStaff = graphql(
  `
    mutation AddStoreStaff($storeId: Int!, $handle: String!) {
      addStoreStaff(input: { storeId: $storeId, handle: $handle }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const RemoveStoreStaff = graphql(
  `
    mutation RemoveStoreStaff($storeId: Int!, $memberId: Int!) {
      removeStoreStaff(input: { storeId: $storeId, memberId: $memberId }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const ImportStores = graphql(
  `
    mutation ImportStores($csv: String!) {
      importStores(input: { csv: $csv }) {
        ...Refusal
        ... on StoreImport {
          added
          changed
          issues {
            line
            field
            code
            limit
          }
          passedOver
        }
      }
    }
  `,
  [RefusalFragment],
);

const fieldsIn = (form: FormData) => ({
  name: textIn(form, 'name'),
  town: textIn(form, 'town'),
  country: textIn(form, 'country'),
  address: textIn(form, 'address'),
  opening: textIn(form, 'opening'),
});

const numberIn = (form: FormData, name: string) => Number(textIn(form, name)) || 0;

/** What the common words would say too little of. */
const storeWords: FieldWords = {
  country: { BAD_FORMAT: 'stores.badCountry' },
  csv: { BAD_FORMAT: 'stores.openQuote', TOO_MANY: 'stores.tooManyRows' },
  handle: { UNKNOWN: 'stores.staffUnknown' },
};

/** What can be done in the list of stores. */
export const storeListActions = {
  async create({ client, form, t }: ActionArguments) {
    const input = { ...fieldsIn(form), idempotencyKey: textIn(form, 'idempotencyKey') || null };
    const { createStore: result } = await client.mutate(CreateStore, { input });
    return isRefusal(result) ? refusedBy(result, form, t, storeWords) : done('#create-saved');
  },
  /** What a spreadsheet says of many stores: in a file, or pasted. */
  async import({ client, form, t }: ActionArguments) {
    const file = form.get('file');
    const csv = file instanceof File && file.size > 0 ? await file.text() : textIn(form, 'rows');
    // What was in the file is not sent back into the page.
    form.delete('file');
    const { importStores: result } = await client.mutate(ImportStores, { csv });
    if (isRefusal(result)) {
      const issues = 'issues' in result ? result.issues : [];
      if (issues.length === 0) return refusedBy(result, form, t);
      return refused(form, {
        fields: { rows: issues.map((issue) => issueText(issue, t, storeWords)).join(' ') },
      });
    }
    const { added, changed, issues, passedOver } = result;
    if (issues.length === 0 && passedOver.length === 0) return done('#import-saved', { added, changed });
    const lines = issues.map((issue) =>
      t('stores.wrongRow', { line: issue.line, field: issue.field, why: issueText(issue, t, storeWords) }),
    );
    const count = new Set(issues.map(({ line }) => line)).size;
    const columns = passedOver.map((column) => t('stores.unknownColumn', { column }));
    const told = [t('stores.imported', { added, changed }), count > 0 && t('stores.wrongRows', { count })];
    const errors = {
      message: told.filter(Boolean).join(' '),
      fields: { rows: [...columns, ...lines].slice(0, 20).join('\n') },
    };
    // Some of it was done: the page is read again and shows it.
    return refused(form, errors, 200);
  },
};

/** What can be done with one store. */
export const storeActions = {
  async update({ client, form, t }: ActionArguments) {
    const input = { storeId: numberIn(form, 'number'), slug: textIn(form, 'slug').trim(), ...fieldsIn(form) };
    const { updateStore: result } = await client.mutate(UpdateStore, { input });
    return isRefusal(result) ? refusedBy(result, form, t, storeWords) : redirect(adminParts.stores);
  },
  async open({ client, form, t }: ActionArguments) {
    const variables = { storeId: numberIn(form, 'number'), open: textIn(form, 'open') === 'yes' };
    const { setStoreOpen: result } = await client.mutate(SetStoreOpen, variables);
    return isRefusal(result) ? refusedBy(result, form, t) : done('#open-saved');
  },
  async addStaff({ client, form, t }: ActionArguments) {
    const variables = { storeId: numberIn(form, 'number'), handle: textIn(form, 'handle') };
    const { addStoreStaff: result } = await client.mutate(AddStoreStaff, variables);
    return isRefusal(result) ? refusedBy(result, form, t, storeWords) : done('#staff');
  },
  async removeStaff({ client, form, t }: ActionArguments) {
    const variables = { storeId: numberIn(form, 'number'), memberId: numberIn(form, 'memberId') };
    const { removeStoreStaff: result } = await client.mutate(RemoveStoreStaff, variables);
    return isRefusal(result) ? refusedBy(result, form, t) : done('#staff');
  },
};
