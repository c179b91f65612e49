import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { Icon } from '../Icon.tsx';
import styles from './Sheet.module.css';

interface SheetParts {
  title: ReactNode;
  closeLabel: string;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog over the page: in the middle of wide screens, from below on phones. Esc and the page behind close it. */
export function Sheet({ title, closeLabel, onClose, children }: SheetParts) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // The next key is already for what is in it.
  useLayoutEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  // Closed by itself, the dialog gives the focus back to where it was.
  const close = () => dialog.current?.close();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc does the same
    <dialog
      ref={dialog}
      className={styles.sheet}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && close()}
    >
      {/* The dialog itself is then only what lies behind. */}
      <div className={styles.inside}>
        <div className={styles.head}>
          <h2 id={titleId}>{title}</h2>
          <button type="button" className={styles.close} aria-label={closeLabel} onClick={close}>
            <Icon name="close" />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
