import { TextArea } from '../../design/Field.tsx';
import type { RouteFormState } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { WhoIsTold } from '../ideas/WhoIsTold.tsx';

/** Why an idea comes to stand elsewhere, which everybody may read, and who is told of it. */
export function StatusReason({ form: { errors, values } }: { form: RouteFormState }) {
  const t = useWords();
  return (
    <>
      <TextArea
        name="reason"
        rows={3}
        label={t('idea.reason')}
        hint={t('idea.reasonHint')}
        error={errors.fields?.reason}
        defaultValue={values.reason}
      />
      <WhoIsTold chosen={values.tells} />
    </>
  );
}
