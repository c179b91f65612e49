/** Characters of a search that are kept: enough to know what was wanted. */
const LENGTH = 80;

/** In the place of what may name somebody. */
const MASK = '•••';

/** Seven digits and more are a telephone, a card, an account, an order; between them stand at most a few signs. */
const numbers = /\p{Nd}(?:[\s().,/_+\-–]{0,3}\p{Nd}){6,}/gu;
const url = /:\/\/|^www\.|\p{L}\.(?:com|org|net|info|io|eu|se|dk|no|fi|nl|be|fr|de|at|ch|uk|us)(?:[/:?#]|$)/u;

/**
 * What may be kept of the words of a search: small letters, at most 80, and what looks like an e-mail address, a handle,
 * a link or a long number replaced. Empty when nothing is left that says what was wanted.
 */
export function loggedWords(words: string): string {
  const plain = words
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[\p{C}"“”„«»]/gu, ' ')
    .replace(numbers, MASK);
  const masked = plain
    .split(/\s+/u)
    .map((word) => (word.includes('@') || url.test(word) ? MASK : word))
    .filter((word, i, all) => word !== '' && !(word === MASK && all[i - 1] === MASK))
    .join(' ');
  const cut = [...masked].slice(0, LENGTH).join('').trim();
  return /[\p{L}\p{N}]/u.test(cut) ? cut : '';
}
