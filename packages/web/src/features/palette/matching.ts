/** What is chosen from by typing: what it is called, and other words for it. */
interface Named {
  label: string;
  also?: string;
}

/**
 * The choices that somebody may be typing, best first: each word they typed begins one of the choice's words, with
 * accents or without. Those whose name begins with it all come before the others; otherwise the order stays.
 */
export function matching<Choice extends Named>(choices: readonly Choice[], typed: string): Choice[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return [];
  const beginning = wanted.join(' ');
  return choices
    .filter(({ label, also = '' }) => {
      const own = wordsOf(`${label} ${also}`);
      return wanted.every((word) => own.some((one) => one.startsWith(word)));
    })
    .sort((one, other) => Number(begins(other.label, beginning)) - Number(begins(one.label, beginning)));
}

const begins = (label: string, beginning: string) => wordsOf(label).join(' ').startsWith(beginning);

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
