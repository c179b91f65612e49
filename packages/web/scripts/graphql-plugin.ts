import type { Plugin } from 'vite';

/** Sends queries as they are written, but without the line breaks and indents that make them readable. */
export function graphqlPlugin(): Plugin {
  return {
    name: 'embassy-graphql',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.tsx?$/, code: /\bgraphql\(/ },
      handler: (code) => ({
        code: code.replace(/\bgraphql\(\s*`[^`]*`/g, (text) => text.replace(/\s+/g, ' ')),
        map: null,
      }),
    },
  };
}
