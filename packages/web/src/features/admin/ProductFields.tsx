import { TextField } from '../../design/Field.tsx';
import type { RouteFormState } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';

interface ProductFieldsParts {
  form: RouteFormState;
  /** What is changed; absent for a new one. */
  product?: { name: string; tagline: string; slug: string };
}

/** All that an admin decides about a product. */
export function ProductFields({ form, product }: ProductFieldsParts) {
  const t = useWords();
  const { values } = form;
  const { fields } = form.errors;
  return (
    <>
      <TextField
        name="name"
        label={t('admin.name')}
        defaultValue={values.name ?? product?.name}
        error={fields?.name}
        maxLength={80}
        required
      />
      <TextField
        name="tagline"
        label={t('admin.tagline')}
        defaultValue={values.tagline ?? product?.tagline}
        error={fields?.tagline}
        maxLength={160}
      />
      {product && (
        <TextField
          name="slug"
          label={t('admin.address')}
          hint={t('admin.addressHint')}
          defaultValue={values.slug ?? product.slug}
          error={fields?.slug}
          autoCapitalize="none"
          maxLength={60}
        />
      )}
    </>
  );
}
