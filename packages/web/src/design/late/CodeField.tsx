import type { Ref } from 'react';
import styles from './CodeField.module.css';

interface CodeFieldParts {
  id: string;
  name: string;
  ref?: Ref<HTMLTextAreaElement>;
  defaultValue: string;
  invalid?: boolean;
  describedBy?: string;
  /** What was refused: the text, the part of it that is wrong, and how, in English. */
  wrong?: { text: string; start: number; end: number; message: string };
}

/** Room for an expression, which is not of any language; below it what is wrong with it is marked at its place. */
export function CodeField({ id, name, ref, defaultValue, invalid, describedBy, wrong }: CodeFieldParts) {
  return (
    <>
      <textarea
        {...{ id, name, ref, defaultValue }}
        className={styles.code}
        rows={2}
        spellCheck={false}
        autoCapitalize="none"
        autoComplete="off"
        translate="no"
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
      />
      {wrong && (
        <p className={styles.wrong} lang="en">
          <code>
            {wrong.text.slice(0, wrong.start)}
            <mark>{wrong.text.slice(wrong.start, Math.max(wrong.end, wrong.start + 1)) || ' '}</mark>
            {wrong.text.slice(Math.max(wrong.end, wrong.start + 1))}
          </code>
          <span>{wrong.message}</span>
        </p>
      )}
    </>
  );
}
