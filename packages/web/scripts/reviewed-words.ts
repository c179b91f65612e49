import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/*
 * A translation is made from the English text as it was at that time. `reviewed-words.json` remembers, for each translation,
 * the English it was made from and what it said, as short hashes. When the English changes and the translation does
 * not, somebody must look at it again; until then it is doubtful, and a test fails.
 */

const web = path.resolve(import.meta.dirname, '..');
const locales = path.join(web, 'src/locales');
const record = path.join(web, 'reviewed-words.json');

/** Messages by key. */
export type Catalogue = Record<string, string>;

/** Of one language: by key, the hashes of the English and of the translation. */
export type Reviews = Record<string, string>;

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);

/**
 * What is to be remembered from now on, and the keys that are doubtful: their English changed since they were looked
 * at, and they did not. A new translation, and one that changed as well, were made from the English that is there now.
 */
export function review(english: Catalogue, translated: Catalogue, before: Reviews) {
  const reviews: Reviews = {};
  const doubtful: string[] = [];
  for (const key of Object.keys(translated).sort()) {
    const source = hash(english[key] ?? '');
    const text = hash(translated[key] ?? '');
    const [sourceThen, textThen] = (before[key] ?? '').split(' ');
    const isDoubtful = textThen === text && sourceThen !== source;
    if (isDoubtful) doubtful.push(key);
    reviews[key] = isDoubtful ? `${sourceThen} ${textThen}` : `${source} ${text}`;
  }
  return { reviews, doubtful };
}

/** All messages of a language. */
export function catalogueOf(language: string): Catalogue {
  const folder = path.join(locales, language);
  const rooms = fs.readdirSync(folder).map((file) => fs.readFileSync(path.join(folder, file), 'utf8'));
  return Object.assign({}, ...rooms.map((room) => JSON.parse(room)));
}

/** What was remembered, by language. */
export function readReviews(): Record<string, Reviews> {
  return fs.existsSync(record) ? JSON.parse(fs.readFileSync(record, 'utf8')) : {};
}

/**
 * Brings the record up to date with the catalogues; what is doubtful stays so, unless its key is among those that were
 * looked at. Returns what is doubtful, as `language key`.
 */
export function recordReviews(lookedAt: readonly string[] = []): string[] {
  const english = catalogueOf('en');
  const before = readReviews();
  const now: Record<string, Reviews> = {};
  const doubts: string[] = [];
  for (const language of fs.readdirSync(locales).sort()) {
    if (language === 'en') continue;
    const known = Object.fromEntries(
      Object.entries(before[language] ?? {}).filter(([key]) => !lookedAt.includes(key)),
    );
    const { reviews, doubtful } = review(english, catalogueOf(language), known);
    now[language] = reviews;
    doubts.push(...doubtful.map((key) => `${language} ${key}`));
  }
  const text = `${JSON.stringify(now, null, 2)}\n`;
  if (!fs.existsSync(record) || fs.readFileSync(record, 'utf8') !== text) fs.writeFileSync(record, text);
  return doubts;
}
