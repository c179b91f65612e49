import type { RouteFormState } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { FieldConflict } from './FieldConflict.tsx';

/** What somebody else made of a text while it was being changed, beside one's own: neither is lost. */
export function EditConflict({ form }: { form: RouteFormState }) {
  const t = useWords();
  const { conflict } = form.errors;
  if (conflict === undefined) return null;
  return (
    <section aria-label={t('edit.conflictTitle')}>
      <h2>{t('edit.conflictTitle')}</h2>
      <p className="quiet">{t('edit.conflictExplain')}</p>
      <FieldConflict name="markdown" mine={form.values.markdown ?? ''} theirs={conflict.text} />
    </section>
  );
}
