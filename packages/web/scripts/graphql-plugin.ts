import type { Plugin } from 'vite';

/** A document without what only makes it readable. Between names, and before a directive, a space stays. */
export function withoutSpace(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/ ?(\.\.\.|[{}():!$=,`]) ?/g, '$1');
}

/** Sends queries as they are written, but without line breaks, indents and spaces. */
export function graphqlPlugin(): Plugin {
  return {
    name: 'embassy-graphql',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.tsx?$/, code: /\bgraphql\(/ },
      handler: (code) => ({
        code: code.replace(/\bgraphql\(\s*`[^`]*`/g, withoutSpace),
        map: null,
      }),
    },
  };
}
