import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigate, useNavigation } from 'react-router';
import type { AnswersStep } from './AnswerSteps.tsx';
import { type AnswersOrder, answersSearch } from './answers-address.ts';
import { withEarlier, withLater } from './answers-window.ts';

export interface UnrollParts {
  order: AnswersOrder;
  /** The numbers of the answers that are shown. */
  shown: readonly number[];
  hasEarlier: boolean;
  /** What was pressed last. */
  wanted: AnswersStep;
}

/** Shows more answers together with those that are there, at the address that says so. */
export function Unroll({ order, shown, hasEarlier, wanted }: UnrollParts) {
  const { pathname } = useLocation();
  const go = useNavigate();
  useKeptPlace(shown);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each press goes one step, from what is shown then
  useEffect(() => {
    const more = wanted.step === 'earlier' ? withEarlier(shown) : withLater(shown, hasEarlier);
    void go(pathname + answersSearch({ order, ...more }), { replace: true, preventScrollReset: true });
  }, [wanted]);
  return null;
}

/** When answers come or go around those that stay, these stay where they are on the screen. */
function useKeptPlace(shown: readonly number[]): void {
  const before = useRef(shown);
  const tops = useRef(new Map<number, number | undefined>());
  const { state } = useNavigation();
  // Where everything is, as long as it is not known what will be there next.
  useLayoutEffect(() => {
    if (state !== 'loading') return;
    const measure = () => {
      tops.current = new Map(before.current.map((number) => [number, topOf(number)]));
    };
    measure();
    addEventListener('scroll', measure, { passive: true });
    return () => removeEventListener('scroll', measure);
  }, [state]);
  useLayoutEffect(() => {
    const [first, last] = [before.current[0], before.current.at(-1)];
    if (first === shown[0] && last === shown.at(-1)) return;
    const stayed = shown.filter((number) => before.current.includes(number));
    const came = shown.find((number) => !before.current.includes(number));
    const grewBefore = came !== undefined && came === shown[0];
    before.current = shown;
    const anchor = grewBefore ? stayed[0] : stayed.at(-1);
    const top = anchor === undefined ? undefined : tops.current.get(anchor);
    tops.current = new Map();
    const now = anchor === undefined ? undefined : topOf(anchor);
    if (top === undefined || now === undefined) return;
    scrollBy({ top: now - top, behavior: 'instant' });
    // The keys go on with what came, nearest to what was read.
    const next = grewBefore ? shown[shown.indexOf(stayed[0]!) - 1] : came;
    document.getElementById(`post-${next}`)?.focus({ preventScroll: true });
  }, [shown]);
}

function topOf(number: number): number | undefined {
  return document.getElementById(`post-${number}`)?.getBoundingClientRect().top;
}
