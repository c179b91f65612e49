import type { ReactNode } from 'react';
import { ActButton } from '../ActButton.tsx';
import { TextField } from '../Field.tsx';
import { Icon } from '../Icon.tsx';
import styles from './Uploads.module.css';

/** Pictures on their way, and what each shows. */
export function Uploads({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {children}
    </ul>
  );
}

interface UploadParts {
  name: string;
  /** Of the picture itself, from the reader's own disk. */
  picture: string;
  /** Between 0 and 1 while it is on its way. */
  progress?: number;
  /** What is wrong, and what to do. */
  error?: string;
  words: {
    progress: string;
    description: string;
    descriptionHint: string;
    cancel: string;
    cancelLong: string;
    retry: string;
  };
  onCancel: () => void;
  onRetry: () => void;
  /** Missing until it has arrived. */
  onDescribe?: (description: string) => void;
}

/** One picture: how far it is, how to stop it or try again, and then what it shows. */
export function Upload(parts: UploadParts) {
  const { name, picture, progress, error, words, onCancel, onRetry, onDescribe } = parts;
  return (
    <li className={styles.upload}>
      <img src={picture} alt="" className={styles.picture} />
      <div className={styles.facts}>
        {onDescribe ? (
          <TextField
            label={words.description}
            hint={words.descriptionHint}
            maxLength={200}
            onChange={(event) => onDescribe(event.target.value)}
            // Enter must not send the form that it is in.
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
        ) : (
          <>
            <p className={styles.name}>{name}</p>
            {error ? (
              <p className={styles.error} role="alert">
                <Icon name="warning" />
                <span>{error}</span>
              </p>
            ) : (
              <progress className={styles.progress} value={progress} max={1} aria-label={words.progress} />
            )}
          </>
        )}
      </div>
      <div className={styles.acts}>
        {error && (
          <ActButton type="button" icon="undo" onClick={onRetry}>
            {words.retry}
          </ActButton>
        )}
        <ActButton type="button" icon="close" aria-label={words.cancelLong} onClick={onCancel}>
          {words.cancel}
        </ActButton>
      </div>
    </li>
  );
}
