import { noteLostChunk } from '../routing/lost-chunks.ts';
import type { Language } from './languages.ts';
import type { Messages } from './words.ts';
import { wordsFile } from './words-file.ts';

let pageLanguage: Language = 'en';
const messages: Messages = {};
const coming = new Map<string, Promise<void>>();

/** Said once, when the page comes to life: which language its words are in. Returns the messages, which will grow. */
export function speak(language: Language): Messages {
  pageLanguage = language;
  return messages;
}

/** Sees to it that a part's words are there before the part is shown; on the server all words always are. */
export function needWords(part: string): Promise<void> {
  if (import.meta.env.SSR) return Promise.resolve();
  let words = coming.get(part);
  if (words === undefined) {
    words = load(part);
    coming.set(part, words);
    words.catch(() => coming.delete(part));
  }
  return words;
}

/** Code that is loaded late, with its words; the build writes this around every `import('./…')`. */
export async function withWords<Module>(part: string, code: Promise<Module>): Promise<Module> {
  const [module] = await Promise.all([code, needWords(part)]);
  return module;
}

async function load(part: string): Promise<void> {
  try {
    const { default: words } = await import(/* @vite-ignore */ wordsFile(pageLanguage, part));
    Object.assign(messages, words);
  } catch (error) {
    noteLostChunk();
    throw error;
  }
}
