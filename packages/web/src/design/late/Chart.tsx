import { scaleBand, scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { Disclosure } from '../Disclosure.tsx';
import styles from './Chart.module.css';

interface ChartParts {
  title: string;
  /** The chart in a sentence. */
  told: string;
  /** What a bar is, and what its lower part is, or the bar beside it. */
  whole: string;
  part?: string;
  /** Two bars for each thing, as it was and as it would be, instead of a part of one. */
  beside?: boolean;
  bars: { key: string; label: string; whole: number; part?: number; told: string }[];
  /** The names are so short that each bar can have its own. */
  shortNames?: boolean;
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

/**
 * Bars side by side, with round numbers at the lines behind them. It is drawn at the width of its place: across in
 * hundredths, upwards in pixels, so that its words keep their size, and on the server as well.
 */
export function Chart({
  title,
  told,
  whole,
  part,
  beside,
  bars,
  format,
  tableLabel,
  table,
  shortNames,
}: ChartParts) {
  const across = scaleBand(
    bars.map(({ key }) => key),
    [0, 100],
  ).padding(0.28);
  const highest = Math.max(1, ...bars.flatMap((bar) => [bar.whole, beside ? (bar.part ?? 0) : 0]));
  const upwards = scaleLinear([0, highest], [above + height, above]).nice(3);
  const lines = upwards.ticks(3).filter((number) => number > 0 && Number.isInteger(number));
  const each = shortNames ? 1 : Math.ceil(bars.length / mostNames);
  const left = (key: string) => across(key) ?? 0;
  const wide = beside ? across.bandwidth() / 2 : across.bandwidth();
  return (
    <figure className={styles.chart}>
      <figcaption>
        <b>{title}</b>
        {part && (
          <span>
            <i className={styles.wholeKey} />
            {whole}
            <i className={styles.partKey} />
            {part}
          </span>
        )}
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
        {bars.map((bar, place) => (
          <g key={bar.key} className={styles.bar}>
            <title>{bar.told}</title>
            {/* As high as the plot, so that bars without anything can be pointed at. */}
            <rect
              x={`${left(bar.key)}%`}
              width={`${across.bandwidth()}%`}
              y={above}
              height={height}
              className={styles.ground}
            />
            <Part bar={styles.whole} x={left(bar.key)} width={wide} y={upwards(bar.whole)} />
            <Part
              bar={styles.part}
              x={left(bar.key) + (beside ? wide : 0)}
              width={wide}
              y={upwards(bar.part ?? 0)}
            />
            {place % each === 0 && (
              <Name x={left(bar.key)} width={across.bandwidth()} middle={shortNames}>
                {bar.label}
              </Name>
            )}
          </g>
        ))}
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

interface NameParts {
  x: number;
  width: number;
  middle?: boolean | undefined;
  children: string;
}

/**
 * A bar's name: a short one stands in its middle; another begins under the bar, and near the end, where it would be
 * cut off, ends under it.
 */
function Name({ x, width, middle, children }: NameParts) {
  const anchor = middle ? 'middle' : x > 80 ? 'end' : 'start';
  const at = { start: x, middle: x + width / 2, end: x + width }[anchor];
  return (
    <text x={`${at}%`} y={above + height + below - 6} textAnchor={anchor}>
      {children}
    </text>
  );
}

/** From a height down to the foot. */
function Part({ bar, x, width, y }: { bar: string | undefined; x: number; width: number; y: number }) {
  return <rect x={`${x}%`} width={`${width}%`} y={y} height={above + height - y} className={bar} />;
}
