import { useEffect, useRef } from 'react';
import { Icon } from '../Icon.tsx';
import styles from './Enlarged.module.css';

interface EnlargedParts {
  src: string;
  alt: string;
  width: number;
  height: number;
  /** What the dialog is called. */
  label: string;
  closeLabel: string;
  onClose: () => void;
}

/** A picture as large as the screen lets it be. Esc, its button and a press anywhere close it. */
export default function Enlarged({ src, alt, width, height, label, closeLabel, onClose }: EnlargedParts) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc does the same
    <dialog
      ref={dialog}
      className={styles.enlarged}
      aria-label={label}
      onClose={onClose}
      onClick={() => dialog.current?.close()}
    >
      <img src={src} alt={alt} width={width} height={height} />
      <button type="button" className={styles.close} aria-label={closeLabel}>
        <Icon name="close" />
      </button>
    </dialog>
  );
}
