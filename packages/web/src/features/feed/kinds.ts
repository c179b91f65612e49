/** The pages of the four kinds: the word in the address and what it stands for. */
export const kindPages = {
  questions: 'QUESTION',
  tips: 'TIP',
  ideas: 'IDEA',
  discussions: 'DISCUSSION',
} as const;

/** The word in the address of a kind's page. */
export type KindPage = keyof typeof kindPages;

/** Tells whether a word of an address names a kind's page. */
export function isKindPage(word: string | undefined): word is KindPage {
  return word !== undefined && Object.hasOwn(kindPages, word);
}
