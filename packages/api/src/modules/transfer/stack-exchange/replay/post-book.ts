import { PagedNumbers } from './paged-numbers.ts';

const kinds = { QUESTION: 1, ANSWER: 2, OTHER: 3 } as const;
export type PostKind = keyof typeof kinds;
const names = Object.keys(kinds) as PostKind[];

/** What votes and edits need to know of every post of a dump: numbers alone, no texts. */
export class PostBook {
  readonly #kinds = new PagedNumbers();
  readonly #owners = new PagedNumbers();
  readonly #parents = new PagedNumbers();
  readonly #wikiDays = new PagedNumbers();

  add(id: number, post: { kind: PostKind; ownerId: number | null; parentId: number | null }): void {
    this.#kinds.set(id, kinds[post.kind]);
    this.#owners.set(id, post.ownerId ?? 0);
    this.#parents.set(id, post.parentId ?? 0);
  }

  /** The post belongs to everybody from this day on; the earliest one that is told holds. */
  madeWiki(id: number, day: number): void {
    const before = this.#wikiDays.get(id);
    if (before === 0 || day < before) this.#wikiDays.set(id, day);
  }

  /** Null when the post is not in the dump. */
  kindOf(id: number): PostKind | null {
    return names[this.#kinds.get(id) - 1] ?? null;
  }

  /** Null when nobody owns it any more. */
  ownerOf(id: number): number | null {
    return this.#owners.get(id) || null;
  }

  /** Who asked the question that the post answers. */
  askerOf(id: number): number | null {
    return this.ownerOf(this.#parents.get(id));
  }

  isWikiOn(id: number, day: number): boolean {
    const since = this.#wikiDays.get(id);
    return since !== 0 && since <= day;
  }
}
