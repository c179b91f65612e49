import { Narrow, NarrowBy } from '../../design/Narrow.tsx';
import type { ResultOf } from '../../graphql/graphql.ts';
import { useWords } from '../../words/words.ts';
import type { RulebookQuery } from './rulebook-query.ts';

export type Rulebook = NonNullable<ResultOf<typeof RulebookQuery>['rulebook']>;
export type RuleName = Rulebook['rules'][number]['rule'];

/** The rule that an address narrows a ledger to; null for all. */
export function ruleIn(search: URLSearchParams, rulebook: Rulebook): RuleName | null {
  const asked = search.get('for');
  return rulebook.rules.find(({ rule }) => rule.toLowerCase() === asked)?.rule ?? null;
}

/** Where a ledger is, narrowed to a rule. */
export function ledgerAddress(path: string, rule: RuleName | null, cursor = ''): string {
  const query = [rule && `for=${rule.toLowerCase()}`, cursor].filter(Boolean).join('&');
  return `${path}/reputation${query && `?${query}`}`;
}

/** What is told to the member alone: others would read who voted for what. */
const untold: readonly RuleName[] = ['UPVOTING', 'DOWNVOTING'];

/** Narrows a ledger to what one rule brought. */
export function RuleFilter({
  mine,
  path,
  rulebook,
  rule,
}: {
  mine: boolean;
  path: string;
  rulebook: Rulebook;
  rule: RuleName | null;
}) {
  const t = useWords();
  const labelOf = (one: RuleName | null) => (one ? t('reputation.rule', { rule: one }) : t('reputation.all'));
  const rules = rulebook.rules.map((one) => one.rule).filter((one) => mine || !untold.includes(one));
  const choices = [null, ...rules];
  return (
    <Narrow>
      <NarrowBy
        label={t('reputation.filter')}
        value={labelOf(rule)}
        choices={choices.map((one) => ({
          to: ledgerAddress(path, one),
          label: labelOf(one),
          current: one === rule,
        }))}
      />
    </Narrow>
  );
}
