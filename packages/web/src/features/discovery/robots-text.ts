import { localPath } from '../../words/address.ts';
import { type Language, languages } from '../../words/languages.ts';

/**
 * Paths where a crawler finds nothing, or no end. `$` closes the ones that are also the beginning of others: a thread
 * may be called `asking…`. Pages that shall be read but not be found say so themselves.
 */
const closed = [
  '/ask$',
  '/ask?',
  '/search?',
  '/report?',
  '/posts/',
  '/print/',
  '/comments/',
  '/manage/',
  '/moderate?',
  '/desk$',
  '/desk/',
  '/inbox$',
  '/inbox/',
  '/settings$',
  '/settings/',
  '/sign-in$',
  '/sign-in?',
];

/** What robots.txt says, in every language's paths. */
export function robotsText(origin: string, defaultLanguage: Language): string {
  const paths = languages.flatMap((language) =>
    closed.map((path) => `Disallow: ${localPath(path, language, defaultLanguage)}`),
  );
  return [
    'User-agent: *',
    ...paths,
    'Disallow: /graphql',
    'Disallow: /suggest',
    'Disallow: /similar',
    '',
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ].join('\n');
}
