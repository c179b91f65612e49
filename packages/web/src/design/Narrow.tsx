import { type ReactNode, useId } from 'react';
import { Link } from 'react-router';
import { Icon } from './Icon.tsx';
import styles from './Narrow.module.css';

/** The line of filters above a list. */
export function Narrow({ children, end }: { children: ReactNode; end?: ReactNode }) {
  return (
    <div className={styles.narrow}>
      {children}
      {end && <div className={styles.end}>{end}</div>}
    </div>
  );
}

interface Choice {
  to: string;
  label: ReactNode;
  current: boolean;
}

interface NarrowByParts {
  label: string;
  value: ReactNode;
  choices: Choice[];
  /** What finds more choices. */
  children?: ReactNode;
}

/** One filter: its present value, and the others in a list that floats. */
export function NarrowBy({ label, value, choices, children }: NarrowByParts) {
  const id = useId();
  return (
    <div>
      <button type="button" popoverTarget={id} className={styles.by}>
        <span className="unseen">{label}: </span>
        {value}
        <Icon name="open-below" />
      </button>
      <div popover="auto" id={id} className={styles.sheet}>
        <h2>{label}</h2>
        {children}
        <ul>
          {choices.map((choice) => (
            <li key={choice.to}>
              <Link
                to={choice.to}
                aria-current={choice.current || undefined}
                preventScrollReset
                onClick={() => document.getElementById(id)?.hidePopover()}
              >
                <span>{choice.label}</span>
                {choice.current && <Icon name="check" />}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
