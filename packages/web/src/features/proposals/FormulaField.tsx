import { useEffect, useId, useRef } from 'react';
import { FieldFrame } from '../../design/Field.tsx';
import { CodeField } from '../../design/late/CodeField.tsx';
import { useWords } from '../../words/words.ts';
import { Reading, type Ways } from './Reading.tsx';
import type { Flaw } from './refused-by-path.ts';

interface FormulaFieldParts {
  name: string;
  formula: string;
  error?: string;
  /** Where and how it is wrong, as the action wrote it down. */
  flaw?: string;
  ways?: Ways;
}

/** A formula: what is wrong with it stands below it, marked at its place, where scripts run selected as well. */
export function FormulaField({ name, formula, error, flaw, ways }: FormulaFieldParts) {
  const t = useWords();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const wrong: Flaw | undefined = flaw ? JSON.parse(flaw) : undefined;
  useEffect(() => {
    if (!flaw) return;
    const { start, end }: Flaw = JSON.parse(flaw);
    field.current?.setSelectionRange(start, Math.max(end, start + 1));
  }, [flaw]);
  return (
    <FieldFrame id={id} label={t('proposal.formula')} error={error}>
      <CodeField
        {...{ id, name }}
        ref={field}
        defaultValue={formula}
        invalid={error !== undefined}
        describedBy={error ? `${id}-error` : undefined}
        wrong={wrong && { ...wrong, text: field.current?.value ?? formula }}
      />
      {!wrong && ways && <Reading ways={ways} />}
    </FieldFrame>
  );
}
