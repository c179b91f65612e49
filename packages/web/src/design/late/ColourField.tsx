import { type ReactNode, useId, useState } from 'react';
import { TextField } from '../Field.tsx';
import styles from './ColourField.module.css';

interface ColourFieldParts {
  name: string;
  label: ReactNode;
  /** Says what the button beside the field does. */
  pickLabel: string;
  hint?: ReactNode;
  error?: string;
  /** As in `#2543a0`. */
  value: string;
}

const whole = /^#[0-9a-f]{6}$/i;

/** A colour, written or picked. Where scripts do not run it is written. */
export function ColourField({ name, label, pickLabel, hint, error, value }: ColourFieldParts) {
  const id = useId();
  const [colour, setColour] = useState(value);
  return (
    <div className={styles.colour}>
      <TextField
        id={id}
        name={name}
        label={label}
        hint={hint}
        error={error}
        value={colour}
        onChange={(event) => setColour(event.currentTarget.value)}
        pattern="#[0-9a-fA-F]{6}"
        maxLength={7}
        autoComplete="off"
        spellCheck={false}
        required
      />
      <input
        type="color"
        className={`${styles.pick} alive-only`}
        aria-label={pickLabel}
        value={whole.test(colour) ? colour.toLowerCase() : '#000000'}
        onChange={(event) => setColour(event.currentTarget.value)}
      />
    </div>
  );
}
