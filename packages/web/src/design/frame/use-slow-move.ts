import { useEffect, useState } from 'react';
import { useLocation, useNavigation } from 'react-router';

/** Milliseconds that the page one leaves stays: most others come sooner, and then nothing blinks. */
const patience = 400;

/** Whether another page is on its way and takes its time. Forms and other parts of one page stay where they are. */
export function useSlowMove(): boolean {
  const { state, location: next, formMethod } = useNavigation();
  const { pathname } = useLocation();
  const moves = state === 'loading' && formMethod === undefined && next.pathname !== pathname;
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!moves) return;
    const timer = setTimeout(() => setSlow(true), patience);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [moves]);
  return moves && slow;
}
