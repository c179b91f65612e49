import { useEffect } from 'react';
import { useRevalidator } from 'react-router';

const every = 700;

/** Loads the page's data again and again while something on it is under way. */
export function useLookingAgain(underWay: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!underWay) return;
    const looking = setInterval(() => void revalidate(), every);
    return () => clearInterval(looking);
  }, [revalidate, underWay]);
}
