import { stemOf } from '../../analysis/stems-of.ts';
import { isStopWord } from '../../analysis/stop-words.ts';

/** A word as it is written, in one language. */
type Word = {
  /** The number of its spelling; languages that share a word share it. */
  spelling: number;
  /** The number of the term that it is indexed under. */
  term: number;
};

/** Instead of a word's number: it says nothing in a text. */
export const stopWord = -1;

/**
 * The words, spellings and terms met so far, each numbered from 0 without gaps. Looking words up is what indexing does
 * most: each is stemmed once, and all counting is done by numbers.
 */
export class Lexicon {
  readonly #numbers = new Map<string, Map<string, number>>();
  readonly #words: Word[] = [];
  readonly #spellings = new Numbering();
  readonly #terms = new Numbering();

  /** Terms there are. */
  get size(): number {
    return this.#terms.texts.length;
  }

  /** The numbers of a language's words by how they are written; `learn` adds those that are missing. */
  numbersOf(language: string): ReadonlyMap<string, number> {
    return this.#numbersOf(language);
  }

  learn(token: string, language: string): number {
    // A piece of a text would keep the whole text in memory.
    const text = Buffer.from(token).toString();
    const number = isStopWord(text, language) ? stopWord : this.#words.length;
    if (number !== stopWord) {
      this.#words.push({ spelling: this.#spellings.of(text), term: this.term(stemOf(text, language)) });
    }
    this.#numbersOf(language).set(text, number);
    return number;
  }

  /** The number of a term. */
  term(text: string): number {
    return this.#terms.of(text);
  }

  word(number: number): Word {
    return this.#words[number]!;
  }

  spellingAt(number: number): string {
    return this.#spellings.texts[number]!;
  }

  termAt(number: number): string {
    return this.#terms.texts[number]!;
  }

  #numbersOf(language: string): Map<string, number> {
    let numbers = this.#numbers.get(language);
    if (!numbers) {
      numbers = new Map();
      this.#numbers.set(language, numbers);
    }
    return numbers;
  }
}

class Numbering {
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.texts.push(text) - 1;
      this.#numbers.set(text, number);
    }
    return number;
  }
}

/** Terms remembered: what is the same for ever may be kept, but not without end. */
const remembered = 100_000;
let shared = new Lexicon();

/** The lexicon of this thread; another one when it has grown too large. */
export function sharedLexicon(): Lexicon {
  if (shared.size > remembered) shared = new Lexicon();
  return shared;
}
