import { LineRow, LineRows } from '../../design/LineRow.tsx';
import { useFormat } from '../../words/FormatProvider.tsx';
import type { Format } from '../../words/format.ts';
import { type Translate, useWords } from '../../words/words.ts';
import type { Rulebook } from './RuleFilter.tsx';

/** What holds for everybody, whatever the rules bring. */
export function LimitList({ rulebook }: { rulebook: Rulebook }) {
  const t = useWords();
  const format = useFormat();
  return (
    <LineRows>
      {sentences(rulebook, t, format).map((sentence) => (
        <LineRow key={sentence}>{sentence}</LineRow>
      ))}
    </LineRows>
  );
}

function sentences(book: Rulebook, t: Translate, { number, list }: Format): string[] {
  const nameOf = (rule: Rulebook['rules'][number]['rule']) => t('reputation.rule', { rule });
  const capped = book.rules.filter((rule) => rule.capped).map(({ rule }) => nameOf(rule));
  const told = (bound: number | null, sentence: (bound: string) => string) =>
    bound === null ? [] : [sentence(number(bound))];
  return [
    t('reputation.kudos'),
    ...(capped.length > 0
      ? told(book.dailyCap, (cap) => t('reputation.cap', { cap, rules: list(capped) }))
      : []),
    ...book.rules.flatMap(({ rule, lifetime }) =>
      told(lifetime, (most) => t('reputation.lifetime', { rule: nameOf(rule), most })),
    ),
    ...told(book.floor, (floor) => t('reputation.floor', { floor })),
    ...told(book.votesPerDay, (count) => t('reputation.perDay', { count })),
    ...told(book.upvotesPerPair, (count) => t('reputation.pairUp', { count })),
    ...told(book.downvotesPerPair, (count) => t('reputation.pairDown', { count })),
    ...(book.newVoterDays > 0 ? [t('voting.newVoters', { days: book.newVoterDays })] : []),
    t('reputation.own'),
    t('reputation.back'),
    ...book.weights.flatMap(({ category, weight }) =>
      category === null
        ? []
        : [t('reputation.inCategory', { category: category.name, weight: number(weight) })],
    ),
  ];
}
