import { type ComponentType, lazy, type MouseEvent, Suspense, useEffect, useState } from 'react';
import { useHref, useLocation, useNavigation } from 'react-router';
import { StepLink } from '../../design/StepLink.tsx';
import { useWords } from '../../words/words.ts';
import { type AnswersOrder, answersSearch } from './answers-address.ts';
import type { UnrollParts } from './Unroll.tsx';

interface Steps {
  order: AnswersOrder;
  /** The numbers of the answers that are shown. */
  shown: readonly number[];
  earlier: string | null;
  later: string | null;
}

/** A way to answers before or after those that are shown. */
export interface AnswersStep {
  step: 'earlier' | 'later';
  /** The address of the page that is next in this direction, for where scripts do not run. */
  page: string;
}

/** What unrolls more answers in place comes with the first press; should it not come, the press leads to their page. */
const Unroll = lazy<ComponentType<UnrollParts>>(() =>
  import('./Unroll.tsx').then(
    (late) => ({ default: late.Unroll }),
    () => ({ default: Elsewhere }),
  ),
);

function Elsewhere({ wanted }: UnrollParts) {
  const address = useHref(wanted.page);
  useEffect(() => location.assign(address), [address]);
  return null;
}

interface AnswerStepParts extends AnswersStep {
  onPress: (step: AnswersStep) => void;
  loading: boolean;
}

/**
 * The way to earlier or later answers. Where scripts run they appear here, while what the reader looks at stays where
 * it is; the address says what is shown, so that coming back shows the same.
 */
function AnswerStep({ step, page, onPress, loading }: AnswerStepParts) {
  const t = useWords();
  const unroll = (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (!loading) onPress({ step, page });
  };
  return (
    <StepLink to={page} rel={step === 'earlier' ? 'prev' : 'next'} pending={loading} onClick={unroll}>
      {step === 'earlier' ? t('answer.earlier') : t('answer.more')}
    </StepLink>
  );
}

/** The ways to what comes before and after the shown answers, each null when there is nothing, and what goes them. */
export function useAnswerSteps({ order, shown, earlier, later }: Steps) {
  const { pathname } = useLocation();
  const { location: next } = useNavigation();
  const [wanted, setWanted] = useState<AnswersStep>();
  const stepTo = (step: AnswersStep['step'], page: string) => (
    <AnswerStep
      step={step}
      page={pathname + page}
      onPress={setWanted}
      loading={next?.pathname === pathname && wanted?.step === step}
    />
  );
  return {
    earlier: earlier !== null && stepTo('earlier', answersSearch({ order, before: earlier })),
    later: later !== null && stepTo('later', answersSearch({ order, after: later })),
    unroll: wanted && (
      <Suspense>
        <Unroll order={order} shown={shown} hasEarlier={earlier !== null} wanted={wanted} />
      </Suspense>
    ),
  };
}
