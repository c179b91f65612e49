import { TextField } from '../../design/Field.tsx';
import type { RouteFormState } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';

interface PasswordFieldParts {
  form: RouteFormState;
  /** As the action reads it. */
  name?: string;
  /** A password to be chosen, which password managers may propose. */
  isNew?: boolean;
  label?: string;
}

/** A password: the one that is, or a new one. */
export function PasswordField({ form, name = 'password', isNew, label }: PasswordFieldParts) {
  const t = useWords();
  return (
    <TextField
      type="password"
      name={name}
      label={label ?? t('account.password')}
      hint={isNew && t('account.passwordHint')}
      error={form.errors.fields?.[name]}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      maxLength={200}
      required
    />
  );
}
