import { type ReactNode, useId } from 'react';
import styles from './NumberGrid.module.css';

interface NumberGridParts {
  legend: ReactNode;
  hint?: ReactNode;
  fields: {
    name: string;
    label: ReactNode;
    value: string;
    min?: number;
    max?: number;
    step?: number;
    error?: string;
  }[];
  /** What belongs to them and is no number. */
  children?: ReactNode;
}

/** Numbers that belong together, side by side: as many as fit. */
export function NumberGrid({ legend, hint, fields, children }: NumberGridParts) {
  const id = useId();
  return (
    <fieldset className={styles.group} aria-describedby={hint ? id : undefined}>
      <legend>{legend}</legend>
      {hint && (
        <p className={styles.hint} id={id}>
          {hint}
        </p>
      )}
      <div className={styles.grid}>
        {fields.map(({ name, label, value, error, ...bounds }) => (
          <label key={name}>
            <span>{label}</span>
            <input
              {...bounds}
              name={name}
              type="number"
              defaultValue={value}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? `${id}-${name}` : undefined}
            />
            {error && (
              <span className={styles.error} id={`${id}-${name}`}>
                {error}
              </span>
            )}
          </label>
        ))}
      </div>
      {children && <div className={styles.more}>{children}</div>}
    </fieldset>
  );
}
