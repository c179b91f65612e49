/** Letters that fall apart into none of a–z. */
const letters: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ł: 'l',
  ð: 'd',
  þ: 'th',
};

/**
 * A name for the path, from a name that people read: small letters, digits and hyphens, at most 50, unlike those that
 * are taken. `fallback` stands for names of other scripts, of which nothing would be left.
 */
export function slugFrom(name: string, fallback: string, taken: readonly string[] = []): string {
  const words = name
    .toLowerCase()
    .replace(/[ßøæœđłðþ]/g, (letter) => letters[letter]!)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-+|-+$/g, '');
  const base = words || fallback;
  let slug = base;
  for (let n = 2; taken.includes(slug); n++) slug = `${base}-${n}`;
  return slug;
}
