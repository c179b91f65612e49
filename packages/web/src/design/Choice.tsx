import type { ReactNode } from 'react';
import styles from './Choice.module.css';

interface ChoiceParts {
  legend: ReactNode;
  name: string;
  options: { value: string; label: ReactNode; note?: ReactNode }[];
  defaultValue?: string;
  error?: string;
  onChange?: (value: string, input: HTMLInputElement) => void;
}

/** One of a few, all laid out. */
export function Choice({ legend, name, options, defaultValue, error, onChange }: ChoiceParts) {
  return (
    <fieldset>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.choice}>
        {options.map(({ value, label, note }) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              defaultChecked={value === defaultValue}
              onChange={onChange && (({ currentTarget }) => onChange(value, currentTarget))}
              required
            />
            <span>
              {label}
              {note && <small>{note}</small>}
            </span>
          </label>
        ))}
      </div>
      {error && <p className={styles.error}>{error}</p>}
    </fieldset>
  );
}

interface CheckParts {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  defaultChecked?: boolean;
  value?: string;
  onChange?: (on: boolean) => void;
}

/** A yes or no. */
export function Check({ name, label, hint, defaultChecked, value, onChange }: CheckParts) {
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={defaultChecked}
        onChange={onChange && (({ currentTarget }) => onChange(currentTarget.checked))}
      />
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
    </label>
  );
}
