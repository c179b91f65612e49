import { type ActionContext, requireWriter } from '../../kernel/action-context.ts';
import { checkText } from '../../kernel/check-text.ts';
import { Invalid } from '../../kernel/errors/index.ts';
import { reasonLimits } from '../../kernel/required-reason.ts';
import { demandPrivilege, type Privilege } from '../trust/index.ts';

/**
 * What every act of a moderator begins with: the actor may, and says why. Returns the reason as it is kept.
 * Asked before anything is looked up, so that whoever may not learns nothing of what is there.
 */
export function demandModerator({ actor, now }: ActionContext, privilege: Privilege, reason: string): string {
  requireWriter(actor, now);
  demandPrivilege(actor, privilege);
  const text = reason.trim();
  const issues = checkText('reason', text, reasonLimits);
  if (issues.length > 0) throw new Invalid(issues);
  return text;
}
