import { refused } from '../../routing/form-result.ts';
import { issueText, type Refusal, refusedBy } from '../../routing/mutation-result.ts';
import type { Translate } from '../../words/words.ts';

/** What the API says of a part of a formula: from which character to which it is wrong, and how. */
export type Flaw = { start: number; end: number; message: string };

export type ProposalRefusal = Omit<Refusal, 'issues'> & {
  issues?: (NonNullable<Refusal['issues']>[number] & {
    message: string;
    start: number | null;
    end: number | null;
  })[];
};

/**
 * Shows the form again with the words beside each field that is named, and where in a formula it is wrong. `places` says
 * where each thing of a list that was sent stands in the form.
 */
export function refusedByPath(
  refusal: ProposalRefusal,
  form: FormData,
  t: Translate,
  places: readonly number[] = [],
) {
  if (refusal.code !== 'INVALID') return refusedBy(refusal, form, t);
  const fields: Record<string, string> = {};
  for (const issue of refusal.issues ?? []) {
    const { start, end, message } = issue;
    const field = issue.field.replace(/^tiers\.(\d+)/, (_, place) => `tiers.${places[place] ?? place}`);
    // Of a level of trust the bound is another tier’s.
    fields[field] ??= /^tiers\.\d+\.trust$/.test(field) ? t('proposal.trustTooFar') : issueText(issue, t);
    if (start === null || end === null) continue;
    fields[field] = t('proposal.wrongAt', { from: start + 1, to: Math.max(end, start + 1) });
    fields[`${field}.flaw`] = JSON.stringify({ start, end, message } satisfies Flaw);
  }
  return refused(form, { message: t('proposal.notSaved'), fields });
}
