import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon, type IconName } from './Icon.tsx';
import styles from './StateLine.module.css';

/** What a thread, an answer or a case can be: a shape for each, always with its word. */
export type StateKind =
  | 'open'
  | 'solved'
  | 'verified'
  | 'tip'
  | 'idea'
  | 'discussion'
  | 'planned'
  | 'shipped'
  | 'declined'
  | 'failed'
  | 'duplicate'
  | 'locked'
  | 'hidden'
  | 'deleted'
  | 'reply'
  | 'warning'
  | 'late'
  | 'official'
  | 'first';

const looks: Record<StateKind, { icon: IconName; tone?: 'open' | 'warn' | 'stop' }> = {
  open: { icon: 'open', tone: 'open' },
  solved: { icon: 'solved' },
  verified: { icon: 'verified' },
  tip: { icon: 'tip' },
  idea: { icon: 'idea' },
  discussion: { icon: 'talk' },
  planned: { icon: 'idea-half' },
  shipped: { icon: 'idea-full' },
  declined: { icon: 'declined' },
  duplicate: { icon: 'joined' },
  locked: { icon: 'lock' },
  hidden: { icon: 'eye', tone: 'warn' },
  deleted: { icon: 'close', tone: 'stop' },
  reply: { icon: 'mail' },
  warning: { icon: 'warning', tone: 'warn' },
  late: { icon: 'clock', tone: 'stop' },
  failed: { icon: 'warning', tone: 'stop' },
  official: { icon: 'verified' },
  first: { icon: 'person' },
};

/** A state told by a shape and a word, never by colour alone. */
export function StateLine({
  kind,
  strong,
  children,
}: {
  kind: StateKind;
  strong?: boolean;
  children: ReactNode;
}) {
  const { icon, tone } = looks[kind];
  return (
    <span className={classes(styles.state, tone && styles[tone], strong && styles.strong)}>
      <Icon name={icon} />
      {/* Words and names in them run on as one text. */}
      <span>{children}</span>
    </span>
  );
}
