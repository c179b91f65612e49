import { useSite } from '../../routing/site.tsx';
import { createFormat, type Format } from '../../words/format.ts';

/** English is written the way most of Europe writes it, as everywhere. */
const localeOf = (language: string) => (language === 'en' ? 'en-GB' : language);

export interface ZoneFormat {
  format: Format;
  /** A day and its time, without the year when it is this one: `3 December at 21:00`. */
  moment(instant: string): string;
  /** As a field for a day and a time takes it: `2026-12-03T21:00`. */
  inField(instant: string | number): string;
  /** What the zone is called: `Central European Time`. */
  name: string;
}

/** Days and times as the brand’s clock shows them, whoever reads: the dates of challenges are the brand’s word. */
export function useZoneFormat(timeZone: string): ZoneFormat {
  const { language, now } = useSite();
  const locale = localeOf(language);
  const yearOf = (at: Date | number) =>
    new Intl.DateTimeFormat(locale, { timeZone, year: 'numeric' }).format(at);
  const moment = (instant: string) => {
    const at = new Date(instant);
    const year = yearOf(at) === yearOf(now) ? {} : ({ year: 'numeric' } as const);
    const day = { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' } as const;
    return new Intl.DateTimeFormat(locale, { timeZone, ...day, ...year }).format(at);
  };
  const inField = (instant: string | number) =>
    // Swedish is written as such fields are, but for the letter between.
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
      .format(new Date(instant))
      .replace(' ', 'T');
  return {
    inField,
    format: createFormat({ language, timeZone, now }),
    moment,
    name: nameOf(timeZone, locale, now),
  };
}

function nameOf(timeZone: string, locale: string, now: number): string {
  // Its generic name is an offset.
  if (timeZone === 'UTC') return timeZone;
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(now);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
