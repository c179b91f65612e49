import type { ThreadKind } from '@embassy/database';
import { isLanguage, type Language } from '../../../kernel/languages.ts';

/** The few words on a preview, in the language of the thread: whoever reads the title reads them. */
const words: Record<Language, Record<ThreadKind | 'SOLVED', string>> = {
  en: { QUESTION: 'Question', TIP: 'Tip', IDEA: 'Idea', DISCUSSION: 'Discussion', SOLVED: 'Solved' },
  sv: { QUESTION: 'Fråga', TIP: 'Tips', IDEA: 'Idé', DISCUSSION: 'Diskussion', SOLVED: 'Löst' },
  da: { QUESTION: 'Spørgsmål', TIP: 'Tip', IDEA: 'Idé', DISCUSSION: 'Diskussion', SOLVED: 'Løst' },
  nl: { QUESTION: 'Vraag', TIP: 'Tip', IDEA: 'Idee', DISCUSSION: 'Discussie', SOLVED: 'Opgelost' },
  fr: { QUESTION: 'Question', TIP: 'Astuce', IDEA: 'Idée', DISCUSSION: 'Discussion', SOLVED: 'Résolu' },
};

/** What a kind of thread is called, or that one is solved. */
export function previewWord(word: ThreadKind | 'SOLVED', language: string, brandLanguage: string): string {
  const known = [language, brandLanguage].find(isLanguage) ?? 'en';
  return words[known][word];
}
