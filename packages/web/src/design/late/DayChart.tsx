import type { ReactNode } from 'react';
import { Disclosure } from '../Disclosure.tsx';
import styles from './DayChart.module.css';

interface DayChartParts {
  title: string;
  /** The chart in a sentence. */
  told: string;
  /** What a bar is, and what its lower part is. */
  whole: string;
  part: string;
  /** The highest bar's number. */
  top: string;
  days: { key: string; label: string; whole: number; part: number; told: string }[];
  /** The same numbers as a table. */
  tableLabel: string;
  table: ReactNode;
}

/** A bar for each day, its lower part set apart. Drawn at the width of its place, so that its words keep their size. */
export function DayChart({ title, told, whole, part, top, days, tableLabel, table }: DayChartParts) {
  const highest = Math.max(1, ...days.map((day) => day.whole));
  return (
    <figure className={styles.chart}>
      <figcaption>
        <b>{title}</b>
        <span>
          <i className={styles.wholeKey} />
          {whole}
          <i className={styles.partKey} />
          {part}
        </span>
      </figcaption>
      <div className={styles.top}>{top}</div>
      <svg viewBox={`0 0 ${days.length} ${highest}`} preserveAspectRatio="none" role="img" aria-label={told}>
        {days.map((day, place) => (
          <g key={day.key}>
            <title>{day.told}</title>
            {/* As high as the chart, so that days without anything can be pointed at. */}
            <rect x={place} y={0} width={1} height={highest} className={styles.day} />
            <rect
              x={place + 0.14}
              y={highest - day.whole}
              width={0.72}
              height={day.whole}
              className={styles.whole}
            />
            <rect
              x={place + 0.14}
              y={highest - day.part}
              width={0.72}
              height={day.part}
              className={styles.part}
            />
          </g>
        ))}
      </svg>
      <div className={styles.span}>
        <span>{days[0]?.label}</span>
        <span>{days.at(-1)?.label}</span>
      </div>
      <Disclosure summary={tableLabel}>{table}</Disclosure>
    </figure>
  );
}
