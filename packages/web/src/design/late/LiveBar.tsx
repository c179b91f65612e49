import { useEffect, useRef } from 'react';
import { Icon } from '../Icon.tsx';
import styles from './LiveBar.module.css';

interface LiveBarParts {
  /** What happened, each in a few words; nothing hides the bar. */
  news: string[];
  act?: {
    label: string;
    onPress: () => void;
    /** The place on the page that it leads to. */
    to?: string;
    pending?: boolean;
    /** It stands where another act was pressed, and takes its focus. */
    takesFocus?: boolean;
  };
  close?: { label: string; onPress: () => void };
}

/**
 * Says at a fixed place, and to screen readers when they pause, that something happened that is not shown yet.
 * It stands in the page without news as well: only what changes in it is read out.
 */
export function LiveBar({ news, act, close }: LiveBarParts) {
  const visible = news.length > 0;
  return (
    <div className={visible ? styles.bar : undefined}>
      <p className={visible ? styles.news : 'unseen'} role="status">
        {news.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
      {act && <Act key={act.to} {...act} />}
      {close && (
        <button className={styles.close} type="button" onClick={close.onPress} aria-label={close.label}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}

function Act({ label, onPress, to, pending, takesFocus }: NonNullable<LiveBarParts['act']>) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (takesFocus) link.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  if (to) {
    return (
      <a ref={link} className={styles.act} href={to} onClick={onPress}>
        {label}
      </a>
    );
  }
  return (
    <button className={styles.act} type="button" onClick={onPress} disabled={pending}>
      {label}
    </button>
  );
}
