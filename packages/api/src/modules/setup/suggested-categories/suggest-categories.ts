import fs from 'node:fs';
import path from 'node:path';
import type { ThreadKind } from '@embassy/database';
import { isLanguage, type Language, languages } from '../../../kernel/languages.ts';

/** What a brand makes, roughly. */
export const brandKinds = {
  MACHINES: 'Machines, tools, vehicles: what one keeps and looks after.',
  SOFTWARE: 'Programs and online services.',
  FOOD_AND_CARE: 'Food, drink, cosmetics: what one uses up.',
  CLOTHES_AND_SPORT: 'Clothes, sport and leisure.',
  SERVICES: 'Telephone, energy, banking, travel: what one subscribes to.',
} as const;
export type BrandKind = keyof typeof brandKinds;

/** The categories that can be suggested, and the kinds of thread that each takes. */
export const suggestions = {
  start: ['QUESTION', 'TIP'],
  use: ['QUESTION', 'TIP', 'DISCUSSION'],
  care: ['QUESTION', 'TIP'],
  fit: ['QUESTION', 'DISCUSSION'],
  recipes: ['TIP', 'DISCUSSION'],
  ingredients: ['QUESTION'],
  outings: ['TIP', 'DISCUSSION'],
  integrations: ['QUESTION', 'TIP'],
  plans: ['QUESTION'],
  troubles: ['QUESTION'],
  account: ['QUESTION'],
  orders: ['QUESTION'],
  ideas: ['IDEA'],
  lounge: ['DISCUSSION'],
} as const satisfies Record<string, readonly ThreadKind[]>;
type Key = keyof typeof suggestions;

const sets: Record<BrandKind, readonly Key[]> = {
  MACHINES: ['start', 'use', 'care', 'ideas', 'lounge'],
  SOFTWARE: ['start', 'use', 'integrations', 'troubles', 'ideas', 'lounge'],
  FOOD_AND_CARE: ['recipes', 'ingredients', 'orders', 'ideas', 'lounge'],
  CLOTHES_AND_SPORT: ['fit', 'care', 'outings', 'orders', 'ideas', 'lounge'],
  SERVICES: ['start', 'plans', 'troubles', 'account', 'ideas', 'lounge'],
};

/** A category that could be made. */
export type SuggestedCategory = {
  key: string;
  name: string;
  description: string;
  kinds: readonly ThreadKind[];
};

const words = Object.fromEntries(
  languages.map((language) => [
    language,
    JSON.parse(fs.readFileSync(path.join(import.meta.dirname, `${language}.json`), 'utf8')),
  ]),
) as Record<Language, Record<string, string>>;

/** Categories that suit a brand of this kind, in a language. */
export function suggestCategories(kind: BrandKind, language: string): SuggestedCategory[] {
  const own = words[isLanguage(language) ? language : 'en'];
  return sets[kind].map((key) => ({
    key,
    name: own[`${key}.name`]!,
    description: own[`${key}.description`]!,
    kinds: suggestions[key],
  }));
}
