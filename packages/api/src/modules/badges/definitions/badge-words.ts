import fs from 'node:fs';
import path from 'node:path';
import type { Badge } from '@embassy/database';
import { languages } from '../../../kernel/languages.ts';

export type BadgeWords = { name: string; description: string };

/** What the badges of this program are called, and what they say of how they are earned, by language and key. */
const catalogue: Readonly<Record<string, Readonly<Record<string, BadgeWords>>>> = Object.fromEntries(
  languages.map((language) => [
    language,
    JSON.parse(fs.readFileSync(path.join(import.meta.dirname, 'words', `${language}.json`), 'utf8')),
  ]),
);

type Named = Pick<Badge, 'key' | 'words' | 'shipped' | 'importName'>;

/**
 * What a badge is called in a language: as the brand has it, else in our words; where the brand has words in another
 * language only, in that.
 */
export function badgeWords({ key, words, shipped, importName }: Named, language: string): BadgeWords {
  const own = words as Record<string, Partial<BadgeWords>>;
  const ours = shipped ? (catalogue[language] ?? catalogue.en)?.[key] : undefined;
  const other = Object.values(own).find(({ name }) => name);
  return {
    name: own[language]?.name || ours?.name || other?.name || importName || key,
    description: own[language]?.description || ours?.description || other?.description || '',
  };
}
