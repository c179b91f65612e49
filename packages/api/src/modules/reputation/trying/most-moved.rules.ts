/** Keeps those to whom most happens, and makes what is told of them only where they are among these. */
export class MostMoved<Told> {
  readonly #most: number;
  #kept: { memberId: number; by: number; told: Told }[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  offer(memberId: number, by: number, tell: () => Told): void {
    const size = Math.abs(by);
    const last = this.#kept.at(-1);
    if (size === 0 || (this.#kept.length === this.#most && last && compare({ memberId, by: size }, last) > 0))
      return;
    this.#kept.push({ memberId, by: size, told: tell() });
    this.#kept.sort(compare);
    this.#kept = this.#kept.slice(0, this.#most);
  }

  /** Those kept, the most moved first. */
  all(): Told[] {
    return this.#kept.map(({ told }) => told);
  }
}

type Moved = { memberId: number; by: number };

/** Of those to whom the same happens, who came first: twice the same is the same ten. */
function compare(a: Moved, b: Moved): number {
  return b.by - a.by || a.memberId - b.memberId;
}
