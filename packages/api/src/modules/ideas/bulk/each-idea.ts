import type { IdeaTelling } from '@embassy/database';
import type { ActionContext } from '../../../kernel/action-context.ts';
import { DomainError, Invalid } from '../../../kernel/errors/index.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { setIdeaStatus } from '../set-idea-status.ts';
import { type TriageIdeaInput, triageIdea } from '../triage/triage-idea.ts';

/** How many ideas are changed at once: what one looks over, and what a request carries. */
export const mostAtOnce = 50;

/** What became of one of many: nothing to say where it was done. */
export type IdeaResult = { threadId: number; refusal: DomainError | null };

type Change = (context: ActionContext, threadId: number) => Promise<void>;

export type SetIdeaStatusesInput = {
  threadIds: readonly number[];
  statusKey: string;
  reason?: string | null;
  tells?: IdeaTelling | null;
};

/** Says of many ideas where they stand, for one reason; each as if it were the only one. */
export function setIdeaStatuses(
  context: ActionContext,
  { threadIds, ...input }: SetIdeaStatusesInput,
): Promise<IdeaResult[]> {
  return eachIdea(context, threadIds, (own, threadId) => setIdeaStatus(own, { ...input, threadId }));
}

export type TriageIdeasInput = Pick<TriageIdeaInput, 'ownerId' | 'addLabels'> & {
  threadIds: readonly number[];
};

/** Gives many ideas an owner, or labels besides those that they have. */
export function triageIdeas(
  context: ActionContext,
  { threadIds, ...input }: TriageIdeasInput,
): Promise<IdeaResult[]> {
  return eachIdea(context, threadIds, (own, threadId) => triageIdea(own, { ...input, threadId }));
}

/** One after the other, each in a transaction of its own: what one refuses keeps none of the others from being done. */
async function eachIdea(
  context: ActionContext,
  threadIds: readonly number[],
  change: Change,
): Promise<IdeaResult[]> {
  demandPrivilege(context.actor, 'decide on ideas');
  const ids = [...new Set(threadIds)];
  if (ids.length === 0 || ids.length > mostAtOnce) {
    const code = ids.length === 0 ? 'REQUIRED' : 'TOO_MANY';
    throw new Invalid([
      { field: 'threadIds', code, message: `Choose 1 to ${mostAtOnce} ideas.`, limit: mostAtOnce },
    ]);
  }
  const results: IdeaResult[] = [];
  for (const threadId of ids) {
    const refusal = await change(context, threadId).then(
      () => null,
      (error: unknown) => {
        if (error instanceof DomainError) return error;
        throw error;
      },
    );
    results.push({ threadId, refusal });
  }
  return results;
}
