import { stemOf } from '../../analysis/stems-of.ts';
import { isStopWord } from '../../analysis/stop-words.ts';
import { tokensOf } from '../../analysis/tokens-of.ts';
import { WordTable } from './word-table.ts';

/**
 * The words, spellings and terms met so far, each numbered from 0 without gaps. Looking words up is what indexing does
 * most: each is stemmed once, and all counting is done by numbers.
 */
export class Lexicon {
  readonly #languages = new Map<string, Language>();
  /** The numbers of the words' spellings, which languages that share a word share, and of their terms. */
  readonly #spellingOf: number[] = [];
  readonly #termOf: number[] = [];
  readonly #spellings = new Numbering();
  readonly #terms = new Numbering();

  /** Texts that are kept. */
  get size(): number {
    let runs = 0;
    for (const { table } of this.#languages.values()) runs += table.size;
    return runs + this.#terms.texts.length;
  }

  /**
   * The numbers of a text's words in their order, as `tokensOf` takes it apart, without those that say nothing. Good
   * until the next text is read.
   */
  wordsOf(text: string, language: string): Uint32Array | readonly number[] {
    const { table, words } = this.#language(language);
    return table.read(text) ?? this.#numbersOf(text, words, language);
  }

  /** The number of a term. */
  term(text: string): number {
    return this.#terms.of(text);
  }

  /** The number of the spelling of a word. */
  spellingOf(word: number): number {
    return this.#spellingOf[word]!;
  }

  /** The number of the term that a word is indexed under. */
  termOf(word: number): number {
    return this.#termOf[word]!;
  }

  spellingAt(number: number): string {
    return this.#spellings.texts[number]!;
  }

  termAt(number: number): string {
    return this.#terms.texts[number]!;
  }

  #language(code: string): Language {
    let language = this.#languages.get(code);
    if (!language) {
      const words = new Map<string, number>();
      const table = new WordTable((run) => this.#numbersOf(run, words, code));
      language = { table, words };
      this.#languages.set(code, language);
    }
    return language;
  }

  #numbersOf(text: string, words: Map<string, number>, language: string): number[] {
    return tokensOf(text)
      .filter((token) => !isStopWord(token, language))
      .map((token) => words.get(token) ?? this.#learn(token, words, language));
  }

  #learn(token: string, words: Map<string, number>, language: string): number {
    // A piece of a text would keep the whole text in memory.
    const text = Buffer.from(token).toString();
    const number = this.#spellingOf.push(this.#spellings.of(text)) - 1;
    this.#termOf.push(this.term(stemOf(text, language)));
    words.set(text, number);
    return number;
  }
}

/** The words of a language by what stands in texts, and by how they are written. */
type Language = { table: WordTable; words: Map<string, number> };

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

/** Texts remembered: what is the same for ever may be kept, but not without end. */
const remembered = 250_000;
let shared = new Lexicon();

/** The lexicon of this thread; another one when it has grown too large. */
export function sharedLexicon(): Lexicon {
  if (shared.size > remembered) shared = new Lexicon();
  return shared;
}
