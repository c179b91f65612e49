import type { PointsBand } from './trial.ts';

/** Where bands begin: each about twice as wide as the one below, as points are not spread evenly. */
const starts = [0, 1, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000];

/** Counts members by their points, before and after. */
export class PointsBands {
  readonly #before = new Int32Array(starts.length + 1);
  readonly #after = new Int32Array(starts.length + 1);

  add(before: number, after: number, members = 1): void {
    this.#before[placeOf(before)]! += members;
    this.#after[placeOf(after)]! += members;
  }

  /** The bands from the first to the last that holds somebody. */
  bands(): PointsBand[] {
    const bands = Array.from(this.#before, (before, place) => ({
      from: place === 0 ? null : starts[place - 1]!,
      to: place === starts.length ? null : starts[place]! - 1,
      before,
      after: this.#after[place]!,
    }));
    const holds = ({ before, after }: PointsBand) => before + after > 0;
    return bands.slice(Math.max(bands.findIndex(holds), 0), bands.findLastIndex(holds) + 1);
  }
}

/** Negative balances are the first. */
function placeOf(points: number): number {
  let place = 0;
  while (place < starts.length && points >= starts[place]!) place++;
  return place;
}
