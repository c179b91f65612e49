import type { Plugin } from 'vite';
import { source } from './source-graph.ts';
import { type Fragments, readFragments, withWholeDocuments } from './whole-documents.ts';

/**
 * Writes what is sent to the API where it is sent from, as one text without line breaks, indents and spaces; what only
 * shows data brings no part of it.
 */
export function graphqlPlugin(): Plugin {
  let fragments: Fragments = new Map();
  return {
    name: 'embassy-graphql',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      fragments = readFragments(source);
    },
    transform: {
      filter: { id: /\/src\/.*\.tsx?$/, code: /\b(graphql|readFragment)\(/ },
      handler: (code) => ({ code: withWholeDocuments(code, fragments), map: null }),
    },
  };
}
