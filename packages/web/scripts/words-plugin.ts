import fs from 'node:fs';
import path from 'node:path';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

const locales = path.resolve(import.meta.dirname, '../src/locales');

/**
 * Makes `import('words:sv')` the compiled messages of all rooms in Swedish, one file for a language,
 * so that a browser loads no ICU parser and no other language.
 */
export function wordsPlugin(): Plugin {
  return {
    name: 'embassy-words',
    resolveId: {
      filter: { id: /^words:[a-z]{2}$/ },
      handler: (id) => path.join(locales, `${id.slice('words:'.length)}.words.js`),
    },
    load: {
      filter: { id: /[a-z]{2}\.words\.js$/ },
      handler(id) {
        const folder = id.slice(0, -'.words.js'.length);
        const messages: Record<string, unknown> = {};
        for (const file of fs.readdirSync(folder).sort()) {
          const source = path.join(folder, file);
          this.addWatchFile(source);
          const words = JSON.parse(fs.readFileSync(source, 'utf8')) as Record<string, string>;
          for (const [key, message] of Object.entries(words)) messages[key] = compileMessageOrThrow(message);
        }
        return `export default JSON.parse(${JSON.stringify(JSON.stringify(messages))})`;
      },
    },
  };
}
