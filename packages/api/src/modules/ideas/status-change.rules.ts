import type { IdeaMeaning } from '@embassy/database';
import { checkText } from '../../kernel/check-text.ts';
import type { FieldIssue } from '../../kernel/errors/index.ts';
import { duplicateStatus, ideaMeanings, reasonLengths } from './idea-meanings.ts';

/** As much of a status as decides what may follow it. */
export type Stage = { key: string; meaning: IdeaMeaning; retiredAt: Date | null };

/**
 * What is wrong with going from one status to another for this reason; nothing when it may be done. Closing an idea and
 * opening a closed one again need a reason that its author would take as an answer.
 */
export function checkStatusChange(from: Stage, to: Stage, reason: string): FieldIssue[] {
  const unknown = (message: string): FieldIssue[] => [{ field: 'statusKey', code: 'UNKNOWN', message }];
  if (to.retiredAt) return unknown('This status is not given any more: choose another.');
  if (to.key === duplicateStatus) return unknown('Merge the idea into the other one instead.');
  if (!ideaMeanings[from.meaning].leadsTo.includes(to.meaning)) {
    return unknown('What has been shipped goes back to being made before it can be decided on anew.');
  }
  const needed = ideaMeanings[to.meaning].needsReason || ideaMeanings[from.meaning].needsReason;
  if (!needed && reason === '') return [];
  return checkText('reason', reason, {
    minimum: needed ? reasonLengths.toClose : 1,
    maximum: reasonLengths.most,
  });
}
