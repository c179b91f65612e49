import { LineRow, LineRows } from '../../design/LineRow.tsx';
import { Meta } from '../../design/Meta.tsx';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';
import { PersonName } from '../people/PersonName.tsx';
import { useChange } from '../reputation/points.ts';
import { useTierNames } from '../tiers/TierName.tsx';
import type { Trial } from './trial-fragment.ts';
import { useAsked } from './use-asked.ts';

type Mover = Trial['movers'][number];

/** Those to whom most happens, and why. */
export function Movers({ kind, movers }: { kind: 'RULEBOOK' | 'TIERS'; movers: readonly Mover[] }) {
  const t = useWords();
  if (movers.length === 0) return <p className="quiet">{t('proposal.nobodyMoves')}</p>;
  return (
    <div>
      <h3>{t('proposal.movers')}</h3>
      <LineRows>
        {movers.map((mover, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they keep their places until another trial
          <MoverRow key={place} kind={kind} mover={mover} />
        ))}
      </LineRows>
    </div>
  );
}

function MoverRow({ kind, mover }: { kind: 'RULEBOOK' | 'TIERS'; mover: Mover }) {
  const t = useWords();
  const format = useFormat();
  const change = useChange();
  const nameOf = useTierNames();
  const asked = useAsked();
  const { member, before, after, tierBefore, tierAtOnce, tierLater, rules, needs } = mover;
  const name = (tier: Mover['tierBefore']) => (tier ? nameOf(tier) : t('proposal.noTier'));
  const [now, then, later] = [name(tierBefore), name(tierAtOnce), name(tierLater)];
  return (
    <LineRow end={kind === 'RULEBOOK' ? <b>{change(after - before)}</b> : undefined}>
      {member ? <PersonName person={member} /> : t('person.former')}
      <Meta small>
        {kind === 'RULEBOOK' &&
          t('proposal.points', { before: format.number(before), after: format.number(after) })}
        {now === later
          ? t('proposal.keepsTier', { tier: now })
          : then === later
            ? t('proposal.toTier', { before: now, after: later })
            : t('proposal.toTierLater', { before: now, after: later })}
      </Meta>
      <Meta small>
        {rules.map(({ rule, before, after }) => (
          <span key={rule}>
            {t('proposal.ruleChange', {
              rule: t('reputation.rule', { rule }),
              before: format.number(before),
              after: format.number(after),
            })}
          </span>
        ))}
        {needs.map((need) => (
          <span key={`${need.metric} ${need.days} ${need.comparison}`}>
            {t('proposal.has', { asked: asked(need), has: format.number(need.has) })}
          </span>
        ))}
      </Meta>
    </LineRow>
  );
}
