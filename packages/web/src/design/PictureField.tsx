import { type ReactNode, useId } from 'react';
import { FieldFrame } from './Field.tsx';
import styles from './PictureField.module.css';

interface PictureFieldParts {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** The picture as it is. */
  children: ReactNode;
}

/** A picture to be chosen from one's own files, beside the one that is. */
export function PictureField({ name, label, hint, error, children }: PictureFieldParts) {
  const id = useId();
  return (
    <div className={styles.picture}>
      {children}
      <FieldFrame id={id} label={label} hint={hint} error={error}>
        <input
          type="file"
          id={id}
          name={name}
          accept="image/png,image/jpeg,image/webp,image/gif,image/avif"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : hint ? `${id}-hint` : undefined}
          required
        />
      </FieldFrame>
    </div>
  );
}
