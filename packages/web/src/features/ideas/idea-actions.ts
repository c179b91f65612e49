import { redirect } from 'react-router';
import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done } from '../../routing/form-result.ts';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';
import { threadNumberIn } from '../moderation/manage-actions.ts';
import { decideAction } from './decide-action.ts';
import { placeIn } from './place-in.ts';
import { toldBy } from './tellings.ts';

const MergeIdea = graphql(
  `
    mutation MergeIdea($threadId: Int!, $intoThreadId: Int!, $reason: String!) {
      mergeIdea(input: { threadId: $threadId, intoThreadId: $intoThreadId, reason: $reason }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const UnmergeIdea = graphql(
  `
    mutation UnmergeIdea($threadId: Int!, $reason: String!, $tells: IdeaTelling) {
      unmergeIdea(input: { threadId: $threadId, reason: $reason, tells: $tells }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const CreditForIdea = graphql(
  `
    mutation CreditForIdea($postId: Int, $commentId: Int) {
      creditForIdea(input: { postId: $postId, commentId: $commentId }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const WithdrawCreditForIdea = graphql(
  `
    mutation WithdrawCreditForIdea($threadId: Int!, $memberId: Int!) {
      withdrawCreditForIdea(input: { threadId: $threadId, memberId: $memberId }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

/** What the product team does with an idea, by the intent of its form. */
export const ideaActions = {
  decide: decideAction,
  async mergeIdea(args: ActionArguments) {
    const { client, form, t } = args;
    const intoThreadId = threadNumberIn(form.get('into'));
    const variables = { ...threadAndReason(form), intoThreadId };
    const { mergeIdea } = await client.mutate(MergeIdea, variables);
    return isRefusal(mergeIdea) ? refusedBy(mergeIdea, form, t) : redirect(`/t/${intoThreadId}`);
  },
  async unmergeIdea({ client, form, t }: ActionArguments) {
    const { unmergeIdea } = await client.mutate(UnmergeIdea, {
      ...threadAndReason(form),
      tells: toldBy(form),
    });
    return isRefusal(unmergeIdea) ? refusedBy(unmergeIdea, form, t) : redirect(`/t/${form.get('threadId')}`);
  },
  async creditForIdea({ client, form, t }: ActionArguments) {
    const { creditForIdea } = await client.mutate(CreditForIdea, placeIn(String(form.get('place') ?? '')));
    return isRefusal(creditForIdea) ? refusedBy(creditForIdea, form, t) : done('#credits');
  },
  async withdrawCreditForIdea({ client, form, t }: ActionArguments) {
    const variables = { threadId: Number(form.get('threadId')), memberId: Number(form.get('memberId')) };
    const { withdrawCreditForIdea } = await client.mutate(WithdrawCreditForIdea, variables);
    return isRefusal(withdrawCreditForIdea) ? refusedBy(withdrawCreditForIdea, form, t) : done('#credits');
  },
};

const threadAndReason = (form: FormData) => ({
  threadId: Number(form.get('threadId')),
  reason: String(form.get('reason')),
});
