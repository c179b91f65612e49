const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Every spelling one edit away: a letter left out, put in, wrong, or changed places with its neighbour. */
export function spellingsNear(word: string): string[] {
  const near = new Set<string>();
  for (let at = 0; at <= word.length; at++) {
    const head = word.slice(0, at);
    const tail = word.slice(at);
    if (tail.length > 0) near.add(head + tail.slice(1));
    if (tail.length > 1) near.add(head + tail[1]! + tail[0]! + tail.slice(2));
    for (const letter of letters) {
      near.add(head + letter + tail);
      if (tail.length > 0) near.add(head + letter + tail.slice(1));
    }
  }
  near.delete(word);
  return [...near];
}

/** Edits between two words, changed places counting as one (optimal string alignment). */
export function editsBetween(a: string, b: string): number {
  return alignment(a, b)[b.length]!;
}

/** Edits between a word and the beginning of another that goes on for a few letters, as inflected words do. */
export function editsToBeginning(word: string, longer: string): number {
  const edits = alignment(word, longer);
  return Math.min(...edits.slice(Math.max(0, longer.length - inflection)));
}

/** Letters that an inflection may add. */
const inflection = 4;

/** Edits between a word and each beginning of another. */
function alignment(a: string, b: string): number[] {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, before[j - 2]! + 1);
      row.push(edits);
    }
    before = last;
    last = row;
  }
  return last;
}

/** Letters between the parts of a compound. */
const links = ['s', 'e', 'es', 'er', 'en', 'n'];
/** A part of a compound has at least as many letters. */
const shortestPart = 3;

/** Where a word may be taken apart: its parts, without the letters that link them. */
export function splitsOf(word: string): { head: string; tail: string }[] {
  const splits: { head: string; tail: string }[] = [];
  for (let at = shortestPart; at <= word.length - shortestPart; at++) {
    const head = word.slice(0, at);
    const tail = word.slice(at);
    splits.push({ head, tail });
    for (const link of links) {
      if (head.endsWith(link) && head.length - link.length >= shortestPart) {
        splits.push({ head: head.slice(0, -link.length), tail });
      }
    }
  }
  return splits;
}
