import { type ComponentProps, type ReactNode, useId } from 'react';
import { classes } from './classes.ts';
import styles from './Field.module.css';
import { Icon } from './Icon.tsx';

interface FieldParts {
  label: ReactNode;
  /** Hides the label from sight where the place says enough. */
  labelUnseen?: boolean;
  hint?: ReactNode;
  /** What is wrong and what to do. */
  error?: string;
}

type TextFieldParts = FieldParts & Omit<ComponentProps<'input'>, 'className'> & { voice?: boolean };

/** A line to fill in. `voice` sets it in the face of people's words. */
export function TextField({ label, labelUnseen, hint, error, voice, id: given, ...rest }: TextFieldParts) {
  const made = useId();
  const id = given ?? made;
  return (
    <FieldFrame id={id} label={label} labelUnseen={labelUnseen} hint={hint} error={error}>
      <input
        type="text"
        {...rest}
        id={id}
        className={classes(styles.field, voice && styles.title)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
      />
    </FieldFrame>
  );
}

type TextAreaParts = FieldParts & Omit<ComponentProps<'textarea'>, 'className'>;

/** Room for a text; grows with what is written. */
export function TextArea({ label, labelUnseen, hint, error, id: given, rows = 4, ...rest }: TextAreaParts) {
  const made = useId();
  const id = given ?? made;
  return (
    <FieldFrame id={id} label={label} labelUnseen={labelUnseen} hint={hint} error={error}>
      <textarea
        {...rest}
        rows={rows}
        id={id}
        className={classes(styles.field, styles.text)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
      />
    </FieldFrame>
  );
}

interface SelectParts extends FieldParts {
  name: string;
  defaultValue?: string;
  options: { value: string; label: string }[];
  required?: boolean;
}

/** One of a list that is too long to lay out. */
export function SelectField({ label, labelUnseen, hint, error, options, ...rest }: SelectParts) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} labelUnseen={labelUnseen} hint={hint} error={error}>
      <div className={styles.select}>
        <select
          {...rest}
          id={id}
          className={styles.field}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, hint, error)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="open-below" />
      </div>
    </FieldFrame>
  );
}

/** Label, hint and error around something to fill in. */
export function FieldFrame({
  id,
  field = id,
  label,
  labelUnseen,
  hint,
  error,
  children,
}: FieldParts & {
  id: string;
  /** What the label names; null for what names itself by it. */
  field?: string | null;
  children: ReactNode;
}) {
  return (
    <div className={styles.frame}>
      <label
        id={`${id}-label`}
        className={labelUnseen ? 'unseen' : styles.label}
        htmlFor={field ?? undefined}
      >
        {label}
      </label>
      {children}
      {error && (
        <p className={styles.error} id={`${id}-error`}>
          <Icon name="warning" />
          <span>{error}</span>
        </p>
      )}
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

function describedBy(id: string, hint: ReactNode, error: string | undefined): string | undefined {
  return classes(error && `${id}-error`, hint ? `${id}-hint` : undefined);
}
