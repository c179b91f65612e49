/** A query, mutation or fragment as it is written: text, and the fragments that it spreads. */
export interface WrittenDocument {
  text: string;
  fragments: readonly WrittenDocument[];
}

/** A document of a text and of the fragments that the text spreads. */
export function writeDocument(text: string, fragments: readonly WrittenDocument[] = []): WrittenDocument {
  return { text, fragments };
}
