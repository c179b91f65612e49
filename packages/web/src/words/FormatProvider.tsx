import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { createFormat, type Format, type FormatSettings } from './format.ts';

const FormatContext = createContext<Format | null>(null);

/** Gives the page its formats and, once alive, lets its clock go on minute by minute. */
export function FormatProvider({ settings, children }: { settings: FormatSettings; children: ReactNode }) {
  const { language, timeZone, now: firstNow } = settings;
  const [now, setNow] = useState(firstNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  const format = useMemo(() => createFormat({ language, timeZone, now }), [language, timeZone, now]);
  return <FormatContext value={format}>{children}</FormatContext>;
}

/** The formats of the page's language and the reader's time zone. */
export function useFormat(): Format {
  const format = useContext(FormatContext);
  if (format === null) throw new Error('useFormat is called outside FormatProvider');
  return format;
}
