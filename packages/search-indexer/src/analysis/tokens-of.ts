/** A word, with others that apostrophes or hyphens join to it. */
const words = /[\p{L}\p{M}\p{N}]+(?:['’ʼ-][\p{L}\p{M}\p{N}]+)*/gu;
const joints = /['’ʼ-]/;
const apostrophes = /['’ʼ]/;
/** Scripts that are written without spaces between words. */
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
/** What is left of `it's`, `l'eau`, `qu'il` and `don't` beside the word. */
const remains = new Set(['qu', 're', 've', 'll']);
/** Longer runs of letters are no words, and would only fill the index. */
const longest = 60;

/**
 * The words of a text in their order, lower case, as they are written. Two words joined by a hyphen also come as one,
 * so that `e-mail` and `email` meet.
 */
export function tokensOf(text: string): string[] {
  const found = text.normalize('NFC').toLowerCase().match(words) ?? [];
  const isSpaceless = spaceless.test(text);
  const tokens: string[] = [];
  for (const word of found) {
    if (joints.test(word)) tokens.push(...partsOf(word));
    else if (isSpaceless && spaceless.test(word)) tokens.push(...segmentsOf(word));
    else tokens.push(word);
  }
  return tokens.some((token) => token.length > longest)
    ? tokens.filter((token) => token.length <= longest)
    : tokens;
}

function partsOf(word: string): string[] {
  const parts = word
    .split('-')
    .flatMap((part) =>
      apostrophes.test(part)
        ? part.split(apostrophes).filter((piece) => piece.length > 1 && !remains.has(piece))
        : [part],
    );
  return parts.length === 2 && word.includes('-') ? [...parts, parts.join('')] : parts;
}

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

function segmentsOf(word: string): string[] {
  return [...segmenter.segment(word)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}
