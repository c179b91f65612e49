import { TextArea, TextField } from '../../design/Field.tsx';
import { fieldOf } from '../../routing/field-of.ts';
import type { RouteFormState } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';

interface StoreFieldsParts {
  form: RouteFormState;
  /** What is changed; absent for a new one. */
  store?: { name: string; town: string; country: string; address: string; opening: string; slug: string };
}

/** All that an admin says of a store. */
export function StoreFields({ form, store }: StoreFieldsParts) {
  const t = useWords();
  const field = fieldOf(form, store);
  return (
    <>
      <TextField {...field('name')} label={t('stores.name')} maxLength={80} autoComplete="off" required />
      <TextField {...field('town')} label={t('stores.town')} maxLength={80} autoComplete="off" required />
      <TextField
        {...field('country')}
        label={t('stores.country')}
        hint={t('stores.countryHint')}
        pattern="[A-Za-z]{2}"
        maxLength={2}
        autoComplete="off"
        required
      />
      <TextArea {...field('address')} label={t('stores.address')} maxLength={240} rows={2} />
      <TextField {...field('opening')} label={t('stores.opening')} maxLength={240} autoComplete="off" />
      {store && (
        <TextField {...field('slug')} label={t('stores.slug')} autoCapitalize="none" maxLength={60} />
      )}
    </>
  );
}
