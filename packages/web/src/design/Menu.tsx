import { type ReactNode, useId } from 'react';
import styles from './Menu.module.css';

interface MenuParts {
  /** What the button shows. */
  trigger: ReactNode;
  /** What the button is called when it shows no words. */
  label?: string;
  /** `ListItem`s: links, buttons in forms. */
  children: ReactNode;
}

/** A button with a list that floats: beside it on wide screens, from below on phones. Works without scripts. */
export function Menu({ trigger, label, children }: MenuParts) {
  const id = useId();
  return (
    <div className={styles.menu}>
      <button type="button" popoverTarget={id} className={styles.trigger} aria-label={label}>
        {trigger}
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: choosing anything in the list closes it */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a key press on a link or button is a click here */}
      <div
        popover="auto"
        id={id}
        className={styles.sheet}
        onClick={(event) => {
          if ((event.target as Element).closest('a, button[type="submit"]'))
            event.currentTarget.hidePopover();
        }}
      >
        <ul>{children}</ul>
      </div>
    </div>
  );
}

/** One line of a menu. */
export function MenuItem({ children }: { children: ReactNode }) {
  return <li className={styles.item}>{children}</li>;
}
