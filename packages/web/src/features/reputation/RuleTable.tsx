import { NumberTable } from '../../design/late/NumberTable.tsx';
import { Section } from '../../design/Section.tsx';
import { useWords } from '../../words/words.ts';
import { useChange } from './points.ts';
import type { Rulebook } from './RuleFilter.tsx';
import { ruleRows } from './rule-rows.ts';

/** What brings points to one party, and how many. */
export function RuleTable({ title, rules }: { title: string; rules: Rulebook['rules'] }) {
  const t = useWords();
  const change = useChange();
  if (rules.length === 0) return null;
  return (
    <Section title={title}>
      <NumberTable
        heads={[t('reputation.what'), t('reputation.balance')]}
        rows={rules.flatMap(ruleRows).map(({ rule, points, on }) => ({
          key: `${rule}:${points}`,
          name: (
            <>
              {t('reputation.rule', { rule })}
              {rule !== 'JOINED' && (
                <span className="quiet">
                  {' '}
                  · {on.map((one) => t('reputation.on', { on: one })).join(', ')}
                </span>
              )}
            </>
          ),
          numbers: [
            rule.startsWith('BOUNTY') ? t('reputation.ofBounty', { change: change(points) }) : change(points),
          ],
        }))}
      />
    </Section>
  );
}
