import styles from '../Icon.module.css';
import sprite from './tools.svg?no-inline';

/** The symbols of `tools.svg`: a sprite of its own, since only who writes needs it. */
export type ToolIconName =
  | 'block'
  | 'bold'
  | 'code'
  | 'heading'
  | 'italic'
  | 'link'
  | 'list'
  | 'numbers'
  | 'photo'
  | 'quote'
  | 'table';

/** A tool's symbol; its name is on the button. */
export function ToolIcon({ name }: { name: ToolIconName }) {
  return (
    <svg className={styles.icon} viewBox="0 0 20 20" aria-hidden="true">
      <use href={`${sprite}#${name}`} />
    </svg>
  );
}
