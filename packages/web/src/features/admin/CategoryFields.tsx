import { SelectField, TextArea, TextField } from '../../design/Field.tsx';
import { CheckList } from '../../design/late/CheckList.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import type { RouteFormState } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { threadKinds } from '../ask/thread-kinds.ts';

export const CategoryFieldsFragment = graphql(`
  fragment CategoryFields on Category {
    number
    slug
    name
    description
    kinds
    readAudience
    postAudience
    promiseDays
    parent {
      number
    }
    children {
      number
    }
  }
`);

const plurals = { QUESTION: 'questions', TIP: 'tips', IDEA: 'ideas', DISCUSSION: 'discussions' } as const;
const audiences = ['public', 'members', 'staff', 'moderators'] as const;

interface CategoryFieldsParts {
  form: RouteFormState;
  /** What is changed; absent for a new one. */
  category?: FragmentOf<typeof CategoryFieldsFragment>;
  /** The categories that it could belong to. */
  parents: readonly { number: number; name: string }[];
}

/** All that an admin decides about a category. */
export function CategoryFields({ form, category, parents }: CategoryFieldsParts) {
  const t = useWords();
  const now = category && readFragment(CategoryFieldsFragment, category);
  const { values } = form;
  const { fields } = form.errors;
  const above = parents.filter(({ number }) => number !== now?.number);
  const audience = (one: string) => ({ value: one, label: t(`admin.audience_${one as 'public'}`) });
  return (
    <>
      <TextField
        name="name"
        label={t('admin.name')}
        defaultValue={values.name ?? now?.name}
        error={fields?.name}
        maxLength={60}
        required
      />
      <TextArea
        name="description"
        rows={2}
        label={t('admin.belongs')}
        defaultValue={values.description ?? now?.description}
        error={fields?.description}
        maxLength={500}
      />
      <CheckList
        legend={t('admin.kinds')}
        hint={t('admin.kindsHint')}
        name="kinds"
        chosen={now?.kinds ?? threadKinds}
        options={threadKinds.map((kind) => ({ value: kind, label: t(`kind.${plurals[kind]}`) }))}
      />
      {(now === undefined || now.children.length === 0) && above.length > 0 && (
        <SelectField
          name="parentId"
          label={t('admin.within')}
          defaultValue={values.parentId ?? String(now?.parent?.number ?? '')}
          error={fields?.parentId}
          options={[
            { value: '', label: t('admin.withinNone') },
            ...above.map(({ number, name }) => ({ value: String(number), label: name })),
          ]}
        />
      )}
      <SelectField
        name="readAudience"
        label={t('admin.read')}
        hint={now && t('admin.readHint')}
        defaultValue={values.readAudience ?? now?.readAudience ?? 'public'}
        error={fields?.readAudience}
        options={audiences.map(audience)}
      />
      <SelectField
        name="postAudience"
        label={t('admin.post')}
        defaultValue={values.postAudience ?? now?.postAudience ?? 'members'}
        error={fields?.postAudience}
        options={audiences.slice(1).map(audience)}
      />
      {(now === undefined || now.kinds.includes('IDEA')) && (
        <TextField
          name="promiseDays"
          label={t('admin.promiseDays')}
          hint={t('admin.promiseDaysHint')}
          defaultValue={values.promiseDays ?? String(now?.promiseDays ?? 14)}
          error={fields?.promiseDays}
          inputMode="numeric"
          pattern="[0-9]{1,3}"
          maxLength={3}
          required
        />
      )}
      {now && (
        <TextField
          name="slug"
          label={t('admin.address')}
          hint={t('admin.addressHint')}
          defaultValue={values.slug ?? now.slug}
          error={fields?.slug}
          autoCapitalize="none"
          maxLength={60}
        />
      )}
    </>
  );
}
