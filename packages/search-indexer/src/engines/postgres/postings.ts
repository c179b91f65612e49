/** Threads of one block: their ids share all but the last twelve bits. */
export const blockBits = 12;
export const blockSize = 1 << blockBits;
/** A place in the block, low byte first, and an impact. */
export const bytesEach = 3;

export const blockOf = (threadId: number): number => threadId >> blockBits;
export const placeOf = (threadId: number): number => threadId & (blockSize - 1);
export const threadAt = (block: number, place: number): number => (block << blockBits) | place;

/** A term's threads within one block: impacts by place. */
export type Postings = Map<number, number>;

/** Packs postings, in the order of their places. */
export function packPostings(postings: Postings): Uint8Array<ArrayBuffer> {
  const packed = new Uint8Array(postings.size * bytesEach);
  let at = 0;
  for (const place of [...postings.keys()].sort((a, b) => a - b)) {
    packed[at++] = place & 0xff;
    packed[at++] = place >> 8;
    packed[at++] = postings.get(place)!;
  }
  return packed;
}

export function unpackPostings(packed: Uint8Array): Postings {
  const postings: Postings = new Map();
  for (let at = 0; at < packed.length; at += bytesEach) {
    postings.set(packed[at]! | (packed[at + 1]! << 8), packed[at + 2]!);
  }
  return postings;
}

/** How many threads are in packed postings. */
export const countOf = (packed: Uint8Array): number => packed.length / bytesEach;
