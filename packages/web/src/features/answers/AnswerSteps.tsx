import { type MouseEvent, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigate, useNavigation } from 'react-router';
import { StepLink } from '../../design/StepLink.tsx';
import { useWords } from '../../words/words.ts';
import { type AnswersOrder, answersSearch, withEarlier, withLater } from './answers-address.ts';

interface Steps {
  order: AnswersOrder;
  /** The numbers of the answers that are shown. */
  shown: readonly number[];
  earlier: string | null;
  later: string | null;
}

interface AnswerStepsParts {
  step: 'earlier' | 'later';
  /** The address of the page that is next in this direction, for where scripts do not run. */
  page: string;
  /** The address that shows it together with what is shown. */
  unrolled: string;
}

/**
 * The way to earlier or later answers. Where scripts run they appear here, while what the reader looks at stays where
 * it is; the address says what is shown, so that coming back shows the same.
 */
function AnswerStep({ step, page, unrolled }: AnswerStepsParts) {
  const t = useWords();
  const go = useNavigate();
  const { state, location } = useNavigation();
  const loading = state === 'loading' && location.search === unrolled.slice(unrolled.indexOf('?'));
  const unroll = (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (!loading) void go(unrolled, { replace: true, preventScrollReset: true });
  };
  return (
    <StepLink to={page} rel={step === 'earlier' ? 'prev' : 'next'} pending={loading} onClick={unroll}>
      {step === 'earlier' ? t('answer.earlier') : t('answer.more')}
    </StepLink>
  );
}

/** The ways to what comes before and after the shown answers, each null when there is nothing. */
export function useAnswerSteps({ order, shown, earlier, later }: Steps) {
  const { pathname } = useLocation();
  useKeptPlace(shown);
  return {
    earlier: earlier !== null && (
      <AnswerStep
        step="earlier"
        page={pathname + answersSearch({ order, before: earlier })}
        unrolled={pathname + answersSearch({ order, ...withEarlier(shown) })}
      />
    ),
    later: later !== null && (
      <AnswerStep
        step="later"
        page={pathname + answersSearch({ order, after: later })}
        unrolled={pathname + answersSearch({ order, ...withLater(shown, earlier !== null) })}
      />
    ),
  };
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
