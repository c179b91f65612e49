import { useFormat } from '../words/FormatProvider.tsx';

interface TimeParts {
  at: string;
  /** `age` for rows (2 hrs), `day` for bylines (13 November), `short` for comments (13 Nov). */
  as?: 'age' | 'day' | 'short' | 'full';
}

/** A moment, told briefly; the exact one is there for machines and for whoever points at it. */
export function Time({ at, as = 'age' }: TimeParts) {
  const format = useFormat();
  const told = { age: format.age, day: format.day, short: format.shortDay, full: format.dayAndTime }[as](at);
  return (
    // Browsers and the server may know different editions of a language's rules; the server's picture stands.
    <time dateTime={at} title={format.dayAndTime(at)} suppressHydrationWarning>
      {told}
    </time>
  );
}
