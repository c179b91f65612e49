/** A word, with what hangs on it by apostrophes. */
const words = /[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*(?:-(?=[\p{L}\p{N}]))?/gu;
/** Scripts that are written without spaces between words. */
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
/** What is left of `it's`, `l'eau`, `qu'il` and `don't` beside the word. */
const remains = new Set(['qu', 're', 've', 'll']);
/** Longer runs of letters are no words, and would only fill the index. */
const longest = 60;

/**
 * The words of a text in their order, lower case, as they are written. Words joined by one hyphen come in parts and as
 * one, so that `e-mail` and `email` meet.
 */
export function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  let before: string | null = null;
  for (const [match] of text.normalize('NFC').toLowerCase().matchAll(words)) {
    const hyphened = match.endsWith('-');
    const whole = hyphened ? match.slice(0, -1) : match;
    const parts = partsOf(whole);
    for (const part of parts) if (part.length <= longest) tokens.push(part);
    const last = parts.at(-1);
    if (
      before !== null &&
      last !== undefined &&
      parts.length === 1 &&
      before.length + last.length <= longest
    ) {
      tokens.push(before + last);
    }
    before = hyphened && parts.length === 1 && before === null ? last! : null;
  }
  return tokens;
}

function partsOf(word: string): string[] {
  if (spaceless.test(word)) return segmentsOf(word);
  if (!/['’ʼ]/.test(word)) return [word];
  return word.split(/['’ʼ]/).filter((part) => part.length > 1 && !remains.has(part));
}

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

function segmentsOf(word: string): string[] {
  return [...segmenter.segment(word)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}
