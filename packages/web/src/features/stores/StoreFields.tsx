import { TextArea, TextField } from '../../design/Field.tsx';
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
  const { values } = form;
  const { fields } = form.errors;
  return (
    <>
      <TextField
        name="name"
        label={t('stores.name')}
        defaultValue={values.name ?? store?.name}
        error={fields?.name}
        maxLength={80}
        autoComplete="off"
        required
      />
      <TextField
        name="town"
        label={t('stores.town')}
        defaultValue={values.town ?? store?.town}
        error={fields?.town}
        maxLength={80}
        autoComplete="off"
        required
      />
      <TextField
        name="country"
        label={t('stores.country')}
        hint={t('stores.countryHint')}
        defaultValue={values.country ?? store?.country}
        error={fields?.country}
        pattern="[A-Za-z]{2}"
        maxLength={2}
        autoComplete="off"
        required
      />
      <TextArea
        name="address"
        label={t('stores.address')}
        defaultValue={values.address ?? store?.address}
        error={fields?.address}
        maxLength={240}
        rows={2}
      />
      <TextField
        name="opening"
        label={t('stores.opening')}
        defaultValue={values.opening ?? store?.opening}
        error={fields?.opening}
        maxLength={240}
        autoComplete="off"
      />
      {store && (
        <TextField
          name="slug"
          label={t('stores.slug')}
          defaultValue={values.slug ?? store.slug}
          error={fields?.slug}
          autoCapitalize="none"
          maxLength={60}
        />
      )}
    </>
  );
}
