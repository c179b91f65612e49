import { useEffect, useState } from 'react';

const pause = 900;

/** What a screen reader is told: not at each key, but once the typing rests. `typed` is what was typed last. */
export function useSpoken(told: string, typed: string): string {
  const [spoken, setSpoken] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: each key begins the pause anew
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(told), told === '' ? 0 : pause);
    return () => clearTimeout(timer);
  }, [told, typed]);
  return spoken;
}
