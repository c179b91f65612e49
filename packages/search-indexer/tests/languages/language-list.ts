/** A sentence of a community, and what somebody types who needs it. */
export type LanguagePair = { text: string; query: string };

/** A query, the text it is about, and one whose words only look alike and that it must not find. */
export type Strangers = { query: string; text: string; other: string };

export type LanguageList = {
  language: string;
  pairs: readonly LanguagePair[];
  /** Texts that no query is about. */
  decoys: readonly string[];
  strangers: readonly Strangers[];
};
