import type { Language } from './languages.ts';

/** Numbers, dates and lists as the page's language writes them. */
export interface Format {
  number(value: number): string;
  /** Short enough for a row: 10,482 is told as 10K. */
  compactNumber(value: number): string;
  /** A share of one: `12 %`. */
  percent(share: number): string;
  list(items: string[]): string;
  /** A day: `13 November`, with its year when it is another one. */
  day(instant: string): string;
  /** A day in few letters: `13 Nov`, `Nov 2023`. */
  shortDay(instant: string): string;
  /** A month and its year: `March 2026`. */
  month(instant: string): string;
  /** A day and its time, to the minute. */
  dayAndTime(instant: string): string;
  /** How long ago, for rows: `20 min`, `2 hrs`, `3 days`; then the short day. */
  age(instant: string): string;
  languageName(language: string): string;
  /** What a country is called, by its two letters. */
  countryName(country: string): string;
}

/** What formatting depends on; the server decides it, so that the browser's first picture is the same. */
export interface FormatSettings {
  language: Language;
  timeZone: string;
  /** The moment that ages are counted from. */
  now: number;
}

/** English is written the way most of Europe writes it: day before month, 24 hours. */
const locales: Record<Language, string> = { en: 'en-GB', sv: 'sv', da: 'da', nl: 'nl', fr: 'fr' };

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The formats of one page. */
export function createFormat({ language, timeZone, now }: FormatSettings): Format {
  const locale = locales[language];
  const yearOf = (instant: Date) => date(locale, { year: 'numeric', timeZone }).format(instant);
  const thisYear = yearOf(new Date(now));
  const format: Format = {
    number: (value) => number(locale, {}).format(value),
    compactNumber: (value) =>
      number(locale, value < 10_000 ? {} : { notation: 'compact', maximumFractionDigits: 1 }).format(value),
    percent: (share) => number(locale, { style: 'percent' }).format(share),
    list: (items) => new Intl.ListFormat(locale).format(items),
    day(instant) {
      const at = new Date(instant);
      const year = yearOf(at) === thisYear ? {} : ({ year: 'numeric' } as const);
      return date(locale, { day: 'numeric', month: 'long', ...year, timeZone }).format(at);
    },
    shortDay(instant) {
      const at = new Date(instant);
      return yearOf(at) === thisYear
        ? date(locale, { day: 'numeric', month: 'short', timeZone }).format(at)
        : date(locale, { month: 'short', year: 'numeric', timeZone }).format(at);
    },
    month: (instant) => date(locale, { month: 'long', year: 'numeric', timeZone }).format(new Date(instant)),
    dayAndTime: (instant) =>
      date(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(new Date(instant)),
    age(instant) {
      const passed = Math.max(0, now - Date.parse(instant));
      if (passed < hour) return unit(locale, 'minute', Math.max(1, Math.floor(passed / minute)));
      if (passed < day) return unit(locale, 'hour', Math.floor(passed / hour));
      if (passed < 7 * day) return unit(locale, 'day', Math.floor(passed / day));
      return format.shortDay(instant);
    },
    countryName: (code) => new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code,
    languageName: (code) => new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code,
  };
  return format;
}

const unit = (locale: string, name: string, value: number) =>
  number(locale, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);

// Intl's objects are dear to make and cheap to use.
const kept = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function number(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return keep(`n${locale}${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));
}

function date(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return keep(`d${locale}${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale, options));
}

function keep<Made extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => Made): Made {
  const found = kept.get(key) as Made | undefined;
  if (found !== undefined) return found;
  const made = make();
  kept.set(key, made);
  return made;
}
