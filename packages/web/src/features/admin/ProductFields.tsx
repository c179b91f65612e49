import { TextField } from '../../design/Field.tsx';
import { fieldOf } from '../../routing/field-of.ts';
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
  const field = fieldOf(form, product);
  return (
    <>
      <TextField {...field('name')} label={t('admin.name')} maxLength={80} required />
      <TextField {...field('tagline')} label={t('admin.tagline')} maxLength={160} />
      {product && (
        <TextField
          {...field('slug')}
          label={t('admin.address')}
          hint={t('admin.addressHint')}
          autoCapitalize="none"
          maxLength={60}
        />
      )}
    </>
  );
}
