import { type ReactNode, useId } from 'react';
import { Check } from '../Choice.tsx';
import styles from './CheckList.module.css';

interface CheckListParts {
  legend: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** All of them have this one name. */
  name: string;
  options: { value: string; label: ReactNode; lang?: string }[];
  chosen: readonly string[];
}

/** Any number out of a dozen, side by side. */
export function CheckList({ legend, hint, error, name, options, chosen }: CheckListParts) {
  const id = useId();
  return (
    <fieldset aria-describedby={hint ? id : undefined}>
      <legend className={styles.legend}>{legend}</legend>
      {hint && (
        <p className={styles.hint} id={id}>
          {hint}
        </p>
      )}
      <div className={styles.list}>
        {options.map(({ value, label, lang }) => (
          <Check
            key={value}
            name={name}
            value={value}
            defaultChecked={chosen.includes(value)}
            label={<span lang={lang}>{label}</span>}
          />
        ))}
      </div>
      {error && <p className={styles.error}>{error}</p>}
    </fieldset>
  );
}
