import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';
import { replaceLateImports, source } from './source-graph.ts';
import { partOf, wordsOfParts } from './words-of-parts.ts';

const locales = path.join(source, 'locales');

type Messages = Record<string, unknown>;

/**
 * Brings the words with the code that says them, compiled, so that a browser loads no ICU parser, no other language
 * and no other page's words: `assets/words-VERSION-sv-thread.route.js` for each part of the app. What is loaded by
 * `import('./Late.tsx')` gets its words at the same time. The server has `words:sv`, all rooms in Swedish.
 */
export function wordsPlugin({ version }: { version: string }): Plugin {
  let withWords: Set<string> | undefined;
  return {
    name: 'embassy-words',
    enforce: 'pre',
    config: () => ({ define: { 'import.meta.env.WORDS_VERSION': JSON.stringify(version) } }),
    resolveId: {
      filter: { id: /^words:[a-z]{2}$/ },
      handler: (id) => path.join(locales, `${id.slice('words:'.length)}.words.js`),
    },
    load: {
      filter: { id: /[a-z]{2}\.words\.js$/ },
      handler(id) {
        const language = path.basename(id, '.words.js');
        for (const file of roomFiles(language)) this.addWatchFile(file);
        return `export default JSON.parse(${JSON.stringify(JSON.stringify(messagesOf(language)))})`;
      },
    },
    transform: {
      filter: { id: /\/src\/.*\.tsx?$/, code: /\bimport\(/ },
      handler(code, id, options) {
        if (options?.ssr) return undefined;
        withWords ??= new Set(
          [...wordsOfParts()].filter(([, keys]) => keys.length > 0).map(([part]) => part),
        );
        const saying = withWords;
        const result = replaceLateImports(code, id, (text, file) =>
          saying.has(partOf(file)) ? `__withWords('${partOf(file)}', ${text})` : text,
        );
        if (result === code) return undefined;
        // On the same line, so that the lines of the source keep their numbers.
        return `import { withWords as __withWords } from '${path.join(source, 'words/need-words.ts')}';${result}`;
      },
    },
    generateBundle() {
      if (this.environment.name !== 'client') return;
      for (const [fileName, text] of wordsFiles(version)) {
        this.emitFile({ type: 'asset', fileName, source: text });
      }
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = (request.url ?? '').slice(1).split('?', 1)[0] ?? '';
        const text = name.startsWith('assets/words-') ? wordsFiles(version).get(name) : undefined;
        if (text === undefined) return next();
        response.setHeader('content-type', 'text/javascript');
        response.end(text);
      });
    },
  };
}

/** A name for the words as they are now, for files that never change. */
export function wordsVersion(): string {
  const hash = createHash('sha256');
  for (const text of wordsFiles('').values()) hash.update(text);
  return hash.digest('base64url').slice(0, 8).replaceAll('-', '_');
}

/** The words of each part in each language: file name and text. */
function wordsFiles(version: string): Map<string, string> {
  const files = new Map<string, string>();
  const parts = wordsOfParts();
  for (const language of fs.readdirSync(locales)) {
    const messages = messagesOf(language);
    for (const [part, keys] of parts) {
      const own = Object.fromEntries(keys.map((key) => [key, messages[key]]));
      files.set(`assets/words-${version}-${language}-${part}.js`, `export default ${JSON.stringify(own)}`);
    }
  }
  return files;
}

function messagesOf(language: string): Messages {
  const messages: Messages = {};
  for (const file of roomFiles(language)) {
    const words = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, string>;
    for (const [key, message] of Object.entries(words)) messages[key] = compileMessageOrThrow(message);
  }
  return messages;
}

function roomFiles(language: string): string[] {
  const folder = path.join(locales, language);
  return fs
    .readdirSync(folder)
    .sort()
    .map((file) => path.join(folder, file));
}
