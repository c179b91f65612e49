import { diffWordsWithSpace } from 'diff';
import { useRef, useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { DiffView } from '../../design/DiffView.tsx';
import type { RouteFormState } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';

/** What somebody else made of a text while it was being changed, beside one's own: neither is lost. */
export function EditConflict({ form }: { form: RouteFormState }) {
  const t = useWords();
  const section = useRef<HTMLElement>(null);
  const [mine, setMine] = useState<string | null>(null);
  const { conflict } = form.errors;
  if (conflict === undefined) return null;
  const parts = diffWordsWithSpace(form.values.markdown ?? '', conflict.text).map(
    ({ value, added, removed }) => ({
      kind: added ? ('added' as const) : removed ? ('removed' as const) : ('same' as const),
      text: value,
    }),
  );
  const swap = () => {
    const field = section.current?.closest('form')?.querySelector<HTMLTextAreaElement>('[name="markdown"]');
    if (!field) return;
    setMine(mine === null ? field.value : null);
    field.value = mine ?? conflict.text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.focus();
  };
  return (
    <section ref={section} aria-label={t('edit.conflictTitle')}>
      <h2>{t('edit.conflictTitle')}</h2>
      <p className="quiet">{t('edit.conflictExplain')}</p>
      <DiffView parts={parts} labels={{ added: t('edit.added'), removed: t('edit.removed') }} />
      <p className="alive-only">
        <Button type="button" small onClick={swap}>
          {mine === null ? t('edit.takeTheirs') : t('edit.takeMine')}
        </Button>
      </p>
    </section>
  );
}
