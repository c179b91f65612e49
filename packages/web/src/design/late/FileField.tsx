import { useId } from 'react';
import { FieldFrame } from '../Field.tsx';
import styles from '../PictureField.module.css';

interface FileFieldParts {
  name: string;
  label: string;
  /** Endings and types that are offered. */
  accept: string;
}

/** A file to be chosen from one's own. */
export function FileField({ name, label, accept }: FileFieldParts) {
  const id = useId();
  return (
    <div className={styles.file}>
      <FieldFrame id={id} label={label}>
        <input type="file" id={id} name={name} accept={accept} />
      </FieldFrame>
    </div>
  );
}
