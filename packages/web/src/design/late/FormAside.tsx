import { type ReactNode, type RefObject, useState } from 'react';
import styles from './FormAside.module.css';

interface FormAsideParts {
  title: string;
  /** Opens what is folded away behind the first ones. */
  more?: string;
  /** To be given the focus. */
  place?: RefObject<HTMLDivElement | null>;
  /** `FormAsideItem`s, a `FormAsideNote`, acts. */
  children?: ReactNode;
}

/**
 * What is worth knowing while a form is filled in: in the margin where there is one, else below the field before it,
 * with its room kept so that nothing moves when it comes. It stands among the children of a `FormStack`.
 */
export function FormAside({ title, more, place, children }: FormAsideParts) {
  const [open, setOpen] = useState(false);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a part of the form, not of the page
    <div ref={place} role="group" aria-label={title} tabIndex={-1} className={styles.aside} data-open={open}>
      <div className={styles.head}>
        <h2>{title}</h2>
        {more && !open && (
          <button type="button" className={styles.more} onClick={() => setOpen(true)}>
            {more}
          </button>
        )}
      </div>
      {children}
    </div>
  );
}

/** One of a few things shown there: what it is, and what can be done with it. */
export function FormAsideItem({ act, children }: { act?: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.item}>
      {children}
      {act && <div className={styles.act}>{act}</div>}
    </div>
  );
}

/** A quiet word below what is shown there, or instead of it. */
export function FormAsideNote({ children }: { children: ReactNode }) {
  return <p className={styles.note}>{children}</p>;
}
