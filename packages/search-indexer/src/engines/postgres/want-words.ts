import type { Database } from '@embassy/database';
import { fold } from '../../analysis/fold.ts';
import { stemsOf } from '../../analysis/stems-of.ts';
import type { SearchMarks } from '../../contract.ts';
import { contentWords } from './content-words.ts';
import { guessWord } from './guess-word.ts';
import { readForbidden, readPostings } from './read-postings.ts';
import type { PostingsByTerm, WantedWord } from './score-postings.ts';
import { openSearch, wordsBeginning } from './vocabulary.ts';
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

export type Wanted = {
  build: number;
  documents: number;
  words: WantedWord[];
  postings: PostingsByTerm;
  /** Terms of audiences that whoever asks is not part of. */
  forbidden: string[];
  correction: string | null;
  marks: SearchMarks;
};

type Asked = {
  text: string;
  audiences: readonly string[];
  /** Look through titles alone. */
  titles?: boolean;
  /** The last word may be a beginning. */
  typing?: boolean;
  /** Terms of properties whose postings are needed as well. */
  properties?: readonly string[];
};

/** What the words of a query mean in this community, with all that is needed to find it. Null when nothing serves. */
export async function wantWords(db: Database, asked: Asked): Promise<Wanted | null> {
  const { text, audiences, titles = false, typing = false, properties = [] } = asked;
  const typed = contentWords(text);
  const joined = typed.slice(1).map((word, nth) => typed[nth]! + word);
  const opening = await openSearch(db, [...typed, ...joined].map(fold), typed);
  const { build, documents, joins } = opening;
  if (build === null) return null;
  const beginning = typing && /[\p{L}\p{M}\p{N}]$/u.test(text) ? fold(typed.at(-1) ?? '') || null : null;
  const mark = titles ? titleMark : '';
  const formsOf = (word: string, weight: number) =>
    stemsOf(word).map((stem) => ({ term: mark + stem, weight }));

  const words = typed.map((word, nth) => {
    const forms = new Map(formsOf(word, sureness.typed).map((form) => [form.term, form]));
    const add = (other: string, weight: number) => {
      for (const form of formsOf(other, weight)) if (!forms.has(form.term)) forms.set(form.term, form);
    };
    const spelled = (folded: string) => opening.known.filter((known) => known.folded === folded);
    for (const known of spelled(fold(word))) add(known.word, sureness.accents);
    for (const { name, tag } of opening.synonyms) if (name === word) add(tag, sureness.synonym);
    for (const one of [joined[nth - 1], joined[nth]]) {
      if (one !== undefined) for (const known of spelled(fold(one))) add(known.word, sureness.synonym);
    }
    return { word, forms };
  });
  const last = words.at(-1);
  if (beginning !== null && last) {
    for (const known of await wordsBeginning(db, build, beginning, completions)) {
      for (const form of formsOf(known.word, sureness.completed)) {
        if (!last.forms.has(form.term)) last.forms.set(form.term, form);
      }
    }
  }

  const [found, forbidden] = await Promise.all([
    readPostings(db, build, [...words.flatMap(({ forms }) => [...forms.keys()]), ...properties]),
    readForbidden(db, build, audiences),
  ]);
  const postings = new Map<string, ReadonlyMap<number, Uint8Array>>([...found, ...forbidden]);
  const wanted: WantedWord[] = [];
  const stems = new Set<string>();
  let corrected = text;
  for (const { word, forms } of words) {
    const own = [...forms.values()];
    const isKnown = own.some(({ term }) => postings.has(term));
    const guess =
      isKnown && (titles || !joins) ? null : await guessWord(db, { build, word, isKnown, joins, mark });
    if (guess) {
      for (const [term, blocks] of guess.postings) postings.set(term, blocks);
      if (guess.spelling !== null) corrected = replaceWord(corrected, word, guess.spelling);
    }
    wanted.push({ weight: 1, forms: [...own, ...(guess?.forms ?? [])] });
    for (const part of guess?.parts ?? []) wanted.push(part);
  }
  for (const { forms } of wanted) {
    for (const { term } of forms) if (postings.has(term)) stems.add(term.slice(mark.length));
  }
  return {
    build,
    documents,
    words: wanted.filter(({ forms }) => forms.some(({ term }) => postings.has(term))),
    postings,
    forbidden: [...forbidden.keys()],
    correction: corrected === text ? null : corrected,
    marks: { stems: [...stems], beginning },
  };
}

function replaceWord(text: string, word: string, by: string): string {
  // Words have letters, marks and numbers only: nothing to escape.
  return text
    .normalize('NFC')
    .replace(new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${word}(?![\\p{L}\\p{M}\\p{N}])`, 'giu'), by);
}
