import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

interface Emoji {
  hexcode: string;
  unicode: string;
  label: string;
  tags?: string[];
  /** Its place among all; missing for parts that are no emoji of their own. */
  order?: number;
  group?: number;
}

const { resolve } = createRequire(import.meta.url);

/**
 * Makes `import('emojis:sv')` the emojis with their Swedish names, a file for each language: sign, name, other words.
 * Flags, skin tones and what joins several signs are left out, so that the list stays small. The English short names
 * are among the words, since many fingers know them.
 */
export function emojisPlugin(): Plugin {
  return {
    name: 'embassy-emojis',
    resolveId: {
      filter: { id: /^emojis:[a-z]{2}$/ },
      handler: (id) => `\0${id}`,
    },
    load: {
      filter: { id: /^\0emojis:[a-z]{2}$/ },
      handler: (id) => `export default JSON.parse(${JSON.stringify(JSON.stringify(emojisIn(id.slice(-2))))})`,
    },
  };
}

const flags = 9;

function emojisIn(language: string): [sign: string, name: string, words: string][] {
  const names = read<Record<string, string | string[]>>('en/shortcodes/emojibase.json');
  return read<Emoji[]>(`${language}/compact.json`)
    .filter(
      ({ order, group, unicode }) => order !== undefined && group !== flags && !unicode.includes('\u200d'),
    )
    .sort((one, other) => (one.order ?? 0) - (other.order ?? 0))
    .map(({ hexcode, unicode, label, tags = [] }) => {
      const short = [names[hexcode] ?? []].flat().map((name) => name.replaceAll('_', ' '));
      return [unicode, label, [...new Set([...short, ...tags])].join('|').toLowerCase()];
    });
}

function read<T>(name: string): T {
  return JSON.parse(fs.readFileSync(resolve(`emojibase-data/${name}`), 'utf8')) as T;
}
