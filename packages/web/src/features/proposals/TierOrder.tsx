import { Fragment, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { Acts } from '../../design/Acts.tsx';
import { Button } from '../../design/Button.tsx';
import { useWords } from '../../words/words.ts';
import type { TierContent } from './content.ts';
import { useTierName } from './use-tier-name.ts';

interface TierOrderParts {
  /** As they were saved; the last is everybody’s and stays where it is. */
  tiers: readonly TierContent[];
  /** The fields of the tier that was saved at a place, with what moves it. */
  children: (place: number, moves: ReactNode) => ReactNode;
}

/**
 * Tiers in an order that can be changed. Where scripts run they move at once, and the form is sent in the order it then
 * has; without, a press sends the form and says which to move.
 */
export function TierOrder({ tiers, children }: TierOrderParts) {
  const t = useWords();
  const nameOf = useTierName();
  const [order, setOrder] = useState(() => tiers.map((_, place) => place));
  const [told, setTold] = useState('');
  const pressed = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a press that moves its own button loses the focus
  useLayoutEffect(() => pressed.current?.focus(), [order]);
  const last = order.length - 1;

  const move = (at: number, by: 1 | -1) => {
    const to = at + by;
    if (to < 0 || to >= last) return;
    const next = [...order];
    [next[at], next[to]] = [next[to]!, next[at]!];
    setOrder(next);
    const name = nameOf(tiers[order[at]!]!);
    setTold(t('proposal.moved', { name, place: to + 1, count: order.length }));
  };
  const act = (at: number, by: 1 | -1, words: string) => {
    const tier = tiers[order[at]!]!;
    const isEnd = at + by < 0 || at + by >= last;
    return (
      <Button
        small
        name="move"
        value={`${by < 0 ? 'up' : 'down'} ${tier.key}`}
        aria-label={t('proposal.moveName', { act: words, name: nameOf(tier) })}
        aria-disabled={isEnd || undefined}
        onClick={(event) => {
          event.preventDefault();
          pressed.current = event.currentTarget;
          move(at, by);
        }}
      >
        {words}
      </Button>
    );
  };

  return (
    <>
      {/* What Enter in a field presses: it saves, and moves nothing. */}
      <button type="submit" hidden />
      {order.map((place, at) => (
        <Fragment key={tiers[place]!.key}>
          {children(
            place,
            at < last && (
              <Acts>
                {act(at, -1, t('proposal.higher'))}
                {act(at, 1, t('proposal.lower'))}
              </Acts>
            ),
          )}
        </Fragment>
      ))}
      <p className="unseen" role="status">
        {told}
      </p>
    </>
  );
}
