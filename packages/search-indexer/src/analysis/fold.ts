/** Letters that Unicode does not take apart into a plain one and a mark. */
const plain: Record<string, string> = {
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};
const special = new RegExp(`[${Object.keys(plain).join('')}]`, 'g');
const ascii = /^[a-z0-9]*$/;

/** A word as somebody types it who has no accents at hand: lower case, without marks, `æ` as `ae`. */
export function fold(word: string): string {
  if (ascii.test(word)) return word;
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(special, (letter) => plain[letter]!);
}
