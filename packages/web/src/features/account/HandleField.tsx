import { TextField } from '../../design/Field.tsx';
import type { RouteFormState } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';

interface HandleFieldParts {
  form: RouteFormState;
  label?: string;
  value?: string;
  optional?: boolean;
  hint?: string;
}

/** The unique name in @mentions and in the profile's address. */
export function HandleField({ form, label, value, optional, hint }: HandleFieldParts) {
  const t = useWords();
  return (
    <TextField
      name="handle"
      label={label ?? t('account.handle')}
      hint={hint ?? t('account.handleHint')}
      error={form.errors.fields?.handle}
      defaultValue={form.values.handle ?? value}
      autoComplete="nickname"
      autoCapitalize="none"
      spellCheck={false}
      required={!optional}
    />
  );
}
