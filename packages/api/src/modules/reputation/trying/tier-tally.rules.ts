import type { Tiers } from '../../trust/index.ts';
import type { TierCount } from './trial.ts';

export type TierMove = { before: string | null; atOnce: string; later: string };

/** Counts how many have each tier, beginning with how many have it now. */
export class TierTally {
  readonly #counts: Map<string, TierCount>;
  readonly #places: Map<string, number>;
  rise = 0;
  fall = 0;

  constructor({ tiers }: Tiers, now: ReadonlyMap<string, number>) {
    const keys = new Set([...tiers.map(({ key }) => key), ...now.keys()]);
    this.#places = new Map([...keys].map((key, place) => [key, place]));
    this.#counts = new Map(
      [...keys].map((key) => {
        const before = now.get(key) ?? 0;
        return [key, { key, before, atOnce: before, later: before }];
      }),
    );
  }

  /** One of those who are counted goes elsewhere. */
  move({ before, atOnce, later }: TierMove): void {
    const change = (key: string | null, column: 'atOnce' | 'later', by: number) => {
      const count = key === null ? undefined : this.#counts.get(key);
      if (count) count[column] += by;
    };
    change(before, 'atOnce', -1);
    change(before, 'later', -1);
    change(atOnce, 'atOnce', 1);
    change(later, 'later', 1);
    if (before === null || before === later) return;
    if (this.#places.get(later)! < this.#places.get(before)!) this.rise++;
    else this.fall++;
  }

  /** The highest first; tiers that are no more come last. */
  counts(): TierCount[] {
    return [...this.#counts.values()];
  }
}
