import type { ReactNode } from 'react';
import { TextField } from '../../design/Field.tsx';
import type { RouteFormState } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';

interface EmailFieldParts {
  form: RouteFormState;
  name?: string;
  hint?: ReactNode;
  label?: string;
}

/** An address to sign in with; password managers keep it as the name of the account. */
export function EmailField({ form, name = 'email', hint, label }: EmailFieldParts) {
  const t = useWords();
  return (
    <TextField
      type="email"
      name={name}
      label={label ?? t('account.email')}
      hint={hint}
      error={form.errors.fields?.[name]}
      defaultValue={form.values[name]}
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={254}
      required
    />
  );
}
