import { TextArea } from '../../design/Field.tsx';
import type { RouteFormState } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';

/** Why an idea comes to stand elsewhere; its author and everybody reads it. */
export function StatusReason({ form: { errors, values } }: { form: RouteFormState }) {
  const t = useWords();
  return (
    <TextArea
      name="reason"
      rows={3}
      label={t('idea.reason')}
      hint={t('idea.reasonHint')}
      error={errors.fields?.reason}
      defaultValue={values.reason}
    />
  );
}
