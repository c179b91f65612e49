import type { WrittenDocument } from './written-document.ts';

const texts = new WeakMap<WrittenDocument, string>();

/** All of a document's text as it is sent, each fragment once. */
export function documentText(document: WrittenDocument): string {
  let text = texts.get(document);
  if (text === undefined) {
    // The directive says something to the types only; the API knows none of that name.
    text = [...gather(document, new Set())].map((part) => part.text.replace(' @_unmask', '')).join('\n');
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
