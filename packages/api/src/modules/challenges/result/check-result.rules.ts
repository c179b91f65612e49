import { checkLine } from '../../../kernel/check-line.ts';
import { checkText } from '../../../kernel/check-text.ts';
import type { FieldIssue } from '../../../kernel/errors/index.ts';
import { challengeLimits, isMoney } from '../check-challenge.rules.ts';

/** An entry in the result: its place, what it won, and why. */
export type Placing = { entryNumber: number; place: number; award: string; reason: string };

/** What is wrong with a result as it stands for itself, if anything. */
export function checkResult(placings: readonly Placing[], thanks: string): FieldIssue[] {
  const { award, reason, thanks: bounds, placings: limit } = challengeLimits;
  if (placings.length > limit)
    return [{ field: 'placings', code: 'TOO_MANY', message: `Place at most ${limit}.`, limit }];
  // Where nobody is placed, what the brand says is the reason.
  const minimum = placings.length === 0 ? reason.minimum : 0;
  return [
    ...checkText('thanks', thanks, { ...bounds, minimum }),
    ...placings.flatMap((placing, i) => [
      ...checkPlace(placings, i),
      ...checkLine(`placings.${i}.award`, placing.award, award),
      ...(isMoney(placing.award) ? [notMoney(i)] : []),
      ...checkText(`placings.${i}.reason`, placing.reason, reason),
    ]),
  ];
}

const notMoney = (i: number): FieldIssue => ({
  field: `placings.${i}.award`,
  code: 'NOT_PERMITTED',
  message: 'Give something that money cannot buy, no sum of it.',
});

/** Each entry once; places are counted as in sport: two firsts, and the next is third. */
function checkPlace(placings: readonly Placing[], i: number): FieldIssue[] {
  const { entryNumber, place } = placings[i]!;
  const issues: FieldIssue[] = [];
  if (placings.findIndex((one) => one.entryNumber === entryNumber) < i)
    issues.push({ field: `placings.${i}.entryNumber`, code: 'TAKEN', message: 'Place each entry once.' });
  const better = placings.filter((one) => one.place < place).length;
  if (place !== better + 1)
    issues.push({ field: `placings.${i}.place`, code: 'BAD_FORMAT', message: `It is place ${better + 1}.` });
  return issues;
}
