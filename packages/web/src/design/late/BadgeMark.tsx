import { classes } from '../classes.ts';
import { Icon, type IconName } from '../Icon.tsx';
import styles from './BadgeMark.module.css';

export type BadgeLevel = 'BRONZE' | 'SILVER' | 'GOLD';

interface BadgeMarkParts {
  level: BadgeLevel;
  icon: IconName;
  /** A picture instead of the symbol. */
  picture?: string;
  size?: 'small' | 'large';
  /** The reader does not have it: only its outline. */
  wanted?: boolean;
}

/** A seal with twelve waves around. */
const seal = `${Array.from({ length: 12 }, (_, n) => {
  const at = (turn: number, radius: number) => {
    const angle = (turn * Math.PI) / 12 - Math.PI / 2;
    return `${(24 + radius * Math.cos(angle)).toFixed(2)} ${(24 + radius * Math.sin(angle)).toFixed(2)}`;
  };
  return `${n === 0 ? `M${at(-1, 20)}` : ''}Q${at(2 * n, 25)} ${at(2 * n + 1, 20)}`;
}).join('')}Z`;

const shapes = {
  BRONZE: <circle cx="24" cy="24" r="20" />,
  SILVER: (
    <>
      <path d="M24 2.5 42.6 13.2v21.6L24 45.5 5.4 34.8V13.2Z" />
      <circle cx="24" cy="24" r="15.5" />
    </>
  ),
  GOLD: (
    <>
      <path d={seal} />
      <circle cx="24" cy="24" r="16" />
      <circle cx="24" cy="24" r="13.5" />
    </>
  ),
};

/**
 * A badge as it is drawn: a ring for bronze, a hexagon for silver, a seal for gold. What it is called and of which level
 * it is stands beside it in words.
 */
export function BadgeMark({ level, icon, picture, size, wanted }: BadgeMarkParts) {
  const colour = { BRONZE: styles.bronze, SILVER: styles.silver, GOLD: styles.gold }[level];
  return (
    <span className={classes(styles.mark, colour, size && styles[size], wanted && styles.wanted)}>
      <svg viewBox="0 0 48 48" aria-hidden="true">
        {shapes[level]}
      </svg>
      {picture ? <img className={styles.art} src={picture} alt="" /> : <Icon name={icon} />}
    </span>
  );
}
