import { scaleBand, scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { Disclosure } from '../Disclosure.tsx';
import styles from './Chart.module.css';

interface PairChartParts {
  title: string;
  /** The chart in a sentence. */
  told: string;
  /** What the bars of each pair are. */
  before: string;
  after: string;
  pairs: { key: string; label: string; before: number; after: number; told: string }[];
  /** Numbers as the page's language writes them. */
  format: (number: number) => string;
  /** The same numbers as a table. */
  tableLabel: string;
  table: ReactNode;
}

/** Of the plot, in pixels; above it is room for the highest number. */
const height = 128;
const above = 18;
const below = 22;

/** So many names fit below the bars of the narrowest phone. */
const mostNames = 4;

/** Two bars for each thing, as it was and as it would be; drawn as `Chart` is. */
export function PairChart({ title, told, before, after, pairs, format, tableLabel, table }: PairChartParts) {
  const across = scaleBand(
    pairs.map(({ key }) => key),
    [0, 100],
  ).padding(0.28);
  const highest = Math.max(1, ...pairs.flatMap((pair) => [pair.before, pair.after]));
  const upwards = scaleLinear([0, highest], [above + height, above]).nice(3);
  const lines = upwards.ticks(3).filter((number) => number > 0 && Number.isInteger(number));
  const each = Math.ceil(pairs.length / mostNames);
  const half = across.bandwidth() / 2;
  return (
    <figure className={styles.chart}>
      <figcaption>
        <b>{title}</b>
        <span>
          <i className={styles.wholeKey} />
          {before}
          <i className={styles.partKey} />
          {after}
        </span>
      </figcaption>
      <svg height={above + height + below} role="img" aria-label={told}>
        {lines.map((number) => (
          <line
            key={number}
            x1="0"
            x2="100%"
            y1={upwards(number)}
            y2={upwards(number)}
            className={styles.line}
          />
        ))}
        {pairs.map((pair, place) => {
          const left = across(pair.key) ?? 0;
          const bar = (points: number, x: number, look: string | undefined) => (
            <rect
              x={`${x}%`}
              width={`${half}%`}
              y={upwards(points)}
              height={above + height - upwards(points)}
              className={look}
            />
          );
          return (
            <g key={pair.key} className={styles.bar}>
              <title>{pair.told}</title>
              <rect
                x={`${left}%`}
                width={`${half * 2}%`}
                y={above}
                height={height}
                className={styles.ground}
              />
              {bar(pair.before, left, styles.whole)}
              {bar(pair.after, left + half, styles.part)}
              {place % each === 0 && (
                <text
                  x={`${left > 80 ? left + half * 2 : left}%`}
                  y={above + height + below - 6}
                  textAnchor={left > 80 ? 'end' : 'start'}
                >
                  {pair.label}
                </text>
              )}
            </g>
          );
        })}
        <line x1="0" x2="100%" y1={above + height} y2={above + height} className={styles.foot} />
        {lines.map((number) => (
          <text key={number} x="0" y={upwards(number) - 4}>
            {format(number)}
          </text>
        ))}
      </svg>
      <Disclosure summary={tableLabel}>{table}</Disclosure>
    </figure>
  );
}
