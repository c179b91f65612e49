import type { ReactNode } from 'react';
import { classes } from '../classes.ts';
import { ProgressBar } from '../ProgressBar.tsx';
import { Coming } from './Coming.tsx';
import styles from './Frame.module.css';
import { useSlowMove } from './use-slow-move.ts';

interface FrameParts {
  /** Words of the link that jumps to the content. */
  skip: string;
  header: ReactNode;
  rail: ReactNode;
  /** The page: `Main`, with or without a margin. */
  children: ReactNode;
  /** Said while another page is on its way. */
  coming: string;
  footer: ReactNode;
  bar: ReactNode;
}

/** What stands around every page. */
export function Frame({ skip, header, rail, children, coming, footer, bar }: FrameParts) {
  const isSlow = useSlowMove();
  return (
    <div className={styles.page}>
      <a className={styles.skip} href="#main">
        {skip}
      </a>
      <ProgressBar />
      <header className={styles.top}>
        <div className={styles.topGrid}>{header}</div>
      </header>
      <div className={classes(styles.frame, isSlow && styles.waits)}>
        {rail}
        {children}
        {isSlow && <Coming label={coming} />}
      </div>
      {/* Outside the frame: the rail sticks within it, and never covers this. */}
      <div className={styles.end}>
        <footer className={styles.foot}>{footer}</footer>
      </div>
      {bar}
    </div>
  );
}

interface MainParts {
  children: ReactNode;
  /** Context beside the text: related threads, who helps, contents. */
  margin?: ReactNode;
  marginLabel?: string;
  /** Takes the margin's place as well: tables, forms with two columns. */
  wide?: boolean;
  /** Takes the rail's place too: desks. */
  full?: boolean;
}

/** A page's own part of the frame. */
export function Main({ children, margin, marginLabel, wide, full }: MainParts) {
  return (
    <>
      <main
        id="main"
        tabIndex={-1}
        className={classes(styles.main, wide && styles.wide, full && styles.full)}
      >
        {children}
      </main>
      {margin && (
        <aside className={styles.margin} aria-label={marginLabel}>
          {margin}
        </aside>
      )}
    </>
  );
}
