import { checkLine } from '../../kernel/check-line.ts';
import { checkSlug } from '../../kernel/check-slug.ts';
import { checkText } from '../../kernel/check-text.ts';
import type { FieldIssue } from '../../kernel/errors/index.ts';
import { instantIn } from '../../kernel/local-time.ts';
import type { ChallengeDates } from './challenge-phase.rules.ts';

/** Bounds of what is written of challenges, in characters; of lists in rows, of the whole in days. */
export const challengeLimits = {
  title: { minimum: 8, maximum: 100 },
  brief: { minimum: 20, maximum: 20_000 },
  rules: { maximum: 20_000 },
  prizes: 8,
  prizeName: { minimum: 2, maximum: 60 },
  prizeText: { maximum: 240 },
  jurors: 20,
  note: { maximum: 2_000 },
  reason: { minimum: 10, maximum: 2_000 },
  award: { minimum: 2, maximum: 60 },
  thanks: { maximum: 10_000 },
  placings: 20,
  shortlist: 50,
  days: 366,
} as const;

export type Prize = { name: string; text: string };

/** Days and times as the clocks of the brand show them, `2026-12-01T18:00`; a phase without an end is left out. */
export type LocalDates = {
  opensAt: string;
  collectUntil: string;
  discussUntil?: string | null;
  voteUntil?: string | null;
  shortlistUntil?: string | null;
};

export type ChallengeFields = {
  title: string;
  /** Its name in the path; made of the title when absent. */
  slug?: string | null;
  brief: string;
  rules: string;
  prizes: readonly Prize[];
  dates: LocalDates;
};

/** What is wrong with what is written of a challenge, if anything. */
export function checkChallenge({ title, slug, brief, rules, prizes }: ChallengeFields): FieldIssue[] {
  return [
    ...checkLine('title', title, challengeLimits.title),
    ...(slug ? checkPath(slug) : []),
    ...checkText('brief', brief, challengeLimits.brief),
    ...checkText('rules', rules, challengeLimits.rules),
    ...checkPrizes(prizes),
  ];
}

/** `new` is where one is made. */
function checkPath(slug: string): FieldIssue[] {
  if (slug.trim() !== 'new') return checkSlug('slug', slug);
  return [{ field: 'slug', code: 'TAKEN', message: 'Another page has this path.' }];
}

function checkPrizes(prizes: readonly Prize[]): FieldIssue[] {
  const limit = challengeLimits.prizes;
  if (prizes.length > limit) {
    return [{ field: 'prizes', code: 'TOO_MANY', message: `Offer at most ${limit} prizes.`, limit }];
  }
  return prizes.flatMap(({ name, text }, i) => [
    ...checkLine(`prizes.${i}.name`, name, challengeLimits.prizeName),
    ...checkText(`prizes.${i}.text`, text, challengeLimits.prizeText),
    ...(isMoney(`${name} ${text}`)
      ? [
          {
            field: `prizes.${i}.name`,
            code: 'NOT_PERMITTED' as const,
            message: 'Offer something that money cannot buy, no sum of it.',
          },
        ]
      : []),
  ]);
}

const currency = '(?:\\p{Sc}|eur|euros?|usd|dollars?|sek|kronor|kroner|dkk|nok|kr|gbp|pounds?|chf)';
const sum = new RegExp(`${currency}\\.?\\s?\\d|\\d[\\d.,  ]*\\s?${currency}(?![\\p{L}\\p{N}])`, 'iu');

/** Whether a text names a sum of money. */
export function isMoney(text: string): boolean {
  return sum.test(text);
}

const names = ['opensAt', 'collectUntil', 'discussUntil', 'voteUntil', 'shortlistUntil'] as const;

/** The instants that local days and times are in a zone, and what is wrong with them, if anything. */
export function readDates(
  local: LocalDates,
  timeZone: string,
): { dates: ChallengeDates | null; issues: FieldIssue[] } {
  const read = names.map((name) => {
    const text = local[name] || null;
    return { name, text, instant: text === null ? null : instantIn(timeZone, text) };
  });
  const issues: FieldIssue[] = [];
  let last: Date | null = null;
  for (const { name, text, instant } of read) {
    const field = `dates.${name}`;
    if (text === null) {
      if (name === 'opensAt' || name === 'collectUntil')
        issues.push({ field, code: 'REQUIRED', message: 'Say a day and a time.' });
      continue;
    }
    if (!instant) {
      issues.push({ field, code: 'BAD_FORMAT', message: 'Write it as in 2026-12-01T18:00.' });
      continue;
    }
    if (last && instant <= last)
      issues.push({ field, code: 'TOO_SHORT', message: 'It ends after the phase before it.' });
    last = instant;
  }
  const first = read[0]!.instant;
  const limit = challengeLimits.days;
  if (issues.length === 0 && first && last && last.getTime() - first.getTime() > limit * 86_400_000) {
    issues.push({
      field: 'dates.collectUntil',
      code: 'TOO_LONG',
      message: `At most ${limit} days in all.`,
      limit,
    });
  }
  if (issues.length > 0) return { dates: null, issues };
  const of = (name: (typeof names)[number]) => read.find((one) => one.name === name)!.instant;
  return {
    dates: {
      opensAt: of('opensAt')!,
      collectUntil: of('collectUntil')!,
      discussUntil: of('discussUntil'),
      voteUntil: of('voteUntil'),
      shortlistUntil: of('shortlistUntil'),
    },
    issues: [],
  };
}
