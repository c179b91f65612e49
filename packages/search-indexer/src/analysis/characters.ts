/** What a UTF-16 unit is to who takes a text apart into words. */
export const between = 0;
export const letter = 1;
/** Joins words when there is a letter on each side. */
export const joint = 2;
/** Whether it belongs to a word, or what it is like in lower case, cannot be told from it alone. */
export const unusual = 3;

/** Of letters, marks and numbers words are made. */
const ofWords = /[\p{L}\p{M}\p{N}]/u;
const joints = new Set(["'", '’', '-']);
/** Above this, letters are left to Unicode's own rules: below are Latin, Greek and Cyrillic. */
const lastPlain = 0x500;

/** By UTF-16 unit. */
export const kindOf = Uint8Array.from({ length: 0x1_0000 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  if (joints.has(character)) return joint;
  if (unit >= 0xd800 && unit < 0xe000) return unusual;
  if (character.normalize('NFC') !== character) return unusual;
  if (!ofWords.test(character)) return between;
  return unit < lastPlain && isLoweredAlone(character) ? letter : unusual;
});

/** The lower case of units that are letters; all others are as they are. */
export const lowerOf = Uint16Array.from({ length: 0x1_0000 }, (_, unit) =>
  kindOf[unit] === letter ? String.fromCharCode(unit).toLowerCase().charCodeAt(0) : unit,
);

/** No mark that joins another letter, none that is lowered to two, and no sigma, whose place in the word decides. */
function isLoweredAlone(character: string): boolean {
  return !/\p{M}/u.test(character) && character !== 'Σ' && character.toLowerCase().length === 1;
}
