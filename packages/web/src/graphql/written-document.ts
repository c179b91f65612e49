/** A query, mutation or fragment as it is sent: text, and the fragments that it spreads. */
export interface WrittenDocument {
  text: string;
  fragments: readonly WrittenDocument[];
}

/** A document of a text and of the fragments that the text spreads. */
export function writeDocument(text: string, fragments: readonly WrittenDocument[] = []): WrittenDocument {
  // Says something to the types only; the API knows no such directive.
  return { text: text.replace(' @_unmask', ''), fragments };
}

const texts = new WeakMap<WrittenDocument, string>();

/** All of a document's text, each fragment once. */
export function documentText(document: WrittenDocument): string {
  let text = texts.get(document);
  if (text === undefined) {
    text = [...gather(document, new Set())].map((part) => part.text).join('\n');
    texts.set(document, text);
  }
  return text;
}

function gather(document: WrittenDocument, found: Set<WrittenDocument>): Set<WrittenDocument> {
  if (found.has(document)) return found;
  found.add(document);
  for (const fragment of document.fragments) gather(fragment, found);
  return found;
}
