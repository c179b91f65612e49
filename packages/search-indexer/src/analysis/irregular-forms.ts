import { danishIrregularForms } from './irregular-forms/da.ts';
import { englishIrregularForms } from './irregular-forms/en.ts';
import { endings } from './irregular-forms/endings.ts';
import { frenchIrregularForms } from './irregular-forms/fr.ts';
import { dutchIrregularForms } from './irregular-forms/nl.ts';
import { swedishIrregularForms } from './irregular-forms/sv.ts';

/** Shorter forms are too often the end of another word. */
const safeLength = 5;

/** Words joined into one keep the forms of the last: `handböcker`, `koffiekopjes`. */
const compounding = new Set(['sv', 'da', 'nl']);

const forms: Record<string, ReadonlyMap<string, string>> = {
  en: formsOf(englishIrregularForms),
  sv: formsOf(swedishIrregularForms),
  da: formsOf(danishIrregularForms),
  nl: formsOf(dutchIrregularForms),
  fr: formsOf(frenchIrregularForms),
};

/** The first form of each group by all its forms. */
function formsOf(groups: string): ReadonlyMap<string, string> {
  const lines = groups
    .trim()
    .split('\n')
    .map((group) => group.split(' '));
  return new Map(lines.flatMap((group) => group.map((form) => [form, group[0]!] as const)));
}

function listedFormOf(word: string, language: string): string | undefined {
  const listed = forms[language]!.get(word);
  if (listed !== undefined || !compounding.has(language)) return listed;
  for (let at = 2; at <= word.length - safeLength; at++) {
    const last = forms[language]!.get(word.slice(at));
    if (last !== undefined) return word.slice(0, at) + last;
  }
}

function rewritten(word: string, language: string): string {
  const ending = endings[language]?.find(([end]) => end.test(word));
  return ending ? word.replace(ending[0], ending[1]) : word;
}

/**
 * What to stem instead of a word, lower case, whose forms the stemmer of its language takes for different words:
 * `bok` for `böcker`. Nothing for all others.
 */
export function irregularFormOf(word: string, language: string): string | undefined {
  if (!forms[language]) return;
  const regular = rewritten(word, language);
  const listed = listedFormOf(word, language) ?? listedFormOf(regular, language);
  const form = listed === undefined ? regular : rewritten(listed, language);
  return form === word ? undefined : form;
}
