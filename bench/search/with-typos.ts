import type { Random } from '../generate/random.ts';

const LONG_WORD = /\p{L}{5,}/gu;
const letters = 'abcdefghijklmnopqrstuvwxyz';

/** The text with one edit in one of its words longer than four letters, or in each; null when it has no such word. */
export function withTypos(text: string, words: 'one' | 'every', random: Random): string | null {
  const long = [...text.matchAll(LONG_WORD)];
  if (long.length === 0) return null;
  const chosen = words === 'every' ? long : [random.of(long)];
  return chosen.reduceRight(
    (edited, { 0: word, index }) =>
      edited.slice(0, index) + withOneEdit(word, random) + edited.slice(index + word.length),
    text,
  );
}

/** One letter inserted, left out, replaced by another, or changed for its neighbour. Never the word as it was. */
function withOneEdit(word: string, random: Random): string {
  for (;;) {
    const edited = edit([...word], random);
    if (edited !== word) return edited;
  }
}

function edit(word: string[], random: Random): string {
  const letter = random.of([...letters]);
  const at = random.below(word.length);
  switch (random.below(4)) {
    case 0:
      return word.toSpliced(random.below(word.length + 1), 0, letter).join('');
    case 1:
      return word.toSpliced(at, 1).join('');
    case 2:
      return word.toSpliced(at, 1, letter).join('');
    default: {
      const first = random.below(word.length - 1);
      return word.toSpliced(first, 2, word[first + 1]!, word[first]!).join('');
    }
  }
}
