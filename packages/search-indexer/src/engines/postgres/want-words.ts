import type { Database } from '@embassy/database';
import { fold } from '../../analysis/fold.ts';
import { stemsOf } from '../../analysis/stems-of.ts';
import { tokensOf } from '../../analysis/tokens-of.ts';
import { type SearchMarks, searchBounds } from '../../contract.ts';
import { contentWords } from './content-words.ts';
import { guessWord } from './guess-word.ts';
import { readPermitted, readPostings } from './read-postings.ts';
import type { Form, PostingsByTerm, WantedWord } from './score-postings.ts';
import { type Opening, openSearch } from './vocabulary.ts';
import { titleMark } from './weigh-terms.ts';

/** How sure it is that a form means the typed word. */
const sureness = {
  typed: 1,
  /** The same letters with other accents. */
  accents: 0.95,
  /** What the community calls it, and two words written as one. */
  synonym: 0.9,
  completed: 0.9,
} as const;
/** Words that a beginning is completed to. */
const completions = 12;

/** Up to so many telling words the small ones between them help to tell titles apart. */
const fewWords = 4;

export type Wanted = {
  build: number;
  documents: number;
  words: WantedWord[];
  /** The same as titles have them, with the small words between them. */
  titleWords: WantedWord[];
  postings: PostingsByTerm;
  /** Terms of audiences that whoever asks is not part of. */
  forbidden: string[];
  correction: string | null;
  marks: SearchMarks;
};

type Asked = {
  text: string;
  audiences: readonly string[];
  /** The last word may be a beginning. */
  typing?: boolean;
  /** Look through titles alone. */
  titles?: boolean;
  /** Terms of properties whose postings are needed as well. */
  properties?: readonly string[];
};

/** What the words of a query mean in this community, with all that is needed to find it. Null when nothing serves. */
export async function wantWords(db: Database, asked: Asked): Promise<Wanted | null> {
  const { text, audiences, titles = false, typing = false, properties = [] } = asked;
  const typed = contentWords(text);
  const small = titles || typed.length > fewWords ? [] : smallWords(text, typed);
  const joined = joinedWords(typed);
  const beginning = typing && /[\p{L}\p{M}\p{N}]$/u.test(text) ? fold(typed.at(-1) ?? '') || null : null;
  const opening = await openSearch(db, {
    folded: [...typed, ...joined].map(fold),
    typed,
    beginning,
    completions,
  });
  const { build, documents, joins, languages } = opening;
  if (build === null) return null;
  const termsOf = (forms: readonly Form[]) =>
    forms.flatMap(({ term }) => (titles ? [titleMark + term] : [term, titleMark + term]));

  const words = typed.map((word, nth) => ({ word, forms: formsOf(word, nth, typed, opening) }));
  for (const known of opening.longer)
    addForms(words.at(-1)!.forms, known.word, sureness.completed, languages);
  const smallForms = small.map((word) => stemsOf(word, languages).map((term) => ({ term, weight: 1 })));
  const { postings: found, forbidden } = await readPermitted(db, build, {
    terms: [
      ...termsOf(words.flatMap(({ forms }) => [...forms.values()])),
      ...smallForms.flat().map(({ term }) => titleMark + term),
      ...properties,
    ],
    audiences,
  });
  const postings = new Map(found);

  const wanted: WantedWord[] = [];
  let corrected = text;
  for (const { word, forms } of words) {
    const own = [...forms.values()];
    const isKnown = termsOf(own).some((term) => postings.has(term));
    const guess = isKnown && (titles || !joins) ? null : await guessWord(db, { build, word, isKnown, joins });
    if (guess !== null) {
      const more = await readPostings(
        db,
        build,
        termsOf([...guess.forms, ...guess.parts.flatMap((part) => part.forms)]),
      );
      for (const [term, blocks] of more) postings.set(term, blocks);
      if (guess.spelling !== null) corrected = replaceWord(corrected, word, guess.spelling);
    }
    wanted.push({ weight: 1, forms: [...own, ...(guess?.forms ?? [])] }, ...(guess?.parts ?? []));
  }
  const inTitles = (one: WantedWord): WantedWord => ({
    ...one,
    forms: one.forms.map(({ term, weight }) => ({ term: titleMark + term, weight })),
  });
  const titleWords = [...wanted, ...smallForms.map((forms) => ({ weight: 1, forms }))].map(inTitles);
  const isKnown = ({ forms }: WantedWord) => forms.some(({ term }) => postings.has(term));
  return {
    build,
    documents,
    words: (titles ? titleWords : wanted).filter(isKnown),
    titleWords: titles ? [] : titleWords.filter(isKnown),
    postings,
    forbidden,
    correction: corrected === text ? null : corrected,
    marks: { stems: [...new Set(wanted.flatMap(({ forms }) => forms.map(({ term }) => term)))], beginning },
  };
}

/** Words that say nothing, but are part of how somebody types a title. */
function smallWords(text: string, typed: readonly string[]): string[] {
  return [...new Set(tokensOf(text))].slice(0, searchBounds.words).filter((word) => !typed.includes(word));
}

/** Neighbours written as one word, which somebody may have done. */
function joinedWords(typed: readonly string[]): string[] {
  return typed.slice(1).map((word, nth) => typed[nth]! + word);
}

/** Everything that a typed word means without guessing. */
function formsOf(word: string, nth: number, typed: readonly string[], opening: Opening): Map<string, Form> {
  const forms = new Map<string, Form>();
  addForms(forms, word, sureness.typed, opening.languages);
  const addSpelled = (spelling: string, weight: number) => {
    const folded = fold(spelling);
    for (const known of opening.known)
      if (known.folded === folded) addForms(forms, known.word, weight, opening.languages);
  };
  addSpelled(word, sureness.accents);
  for (const { name, tag } of opening.synonyms) {
    if (name === word)
      for (const part of tokensOf(tag)) addForms(forms, part, sureness.synonym, opening.languages);
  }
  const joined = joinedWords(typed);
  for (const one of [joined[nth - 1], joined[nth]]) if (one !== undefined) addSpelled(one, sureness.synonym);
  return forms;
}

/** The surer comes first and stays. */
function addForms(
  forms: Map<string, Form>,
  word: string,
  weight: number,
  languages: readonly string[],
): void {
  for (const term of stemsOf(word, languages)) if (!forms.has(term)) forms.set(term, { term, weight });
}

function replaceWord(text: string, word: string, by: string): string {
  // Words have letters, marks and numbers only: nothing to escape.
  const whole = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${word}(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
  return text.normalize('NFC').replace(whole, by);
}
