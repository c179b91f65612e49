import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done } from '../../routing/form-result.ts';
import { isRefusal } from '../../routing/mutation-result.ts';
import { followAction } from '../follows/follow-action.ts';
import { voteAction } from '../votes/vote-action.ts';
import { PhaseRefusalFragment, refusedInChallenge } from './challenge-refusal.ts';

const EnterChallenge = graphql(
  `
    mutation EnterChallenge($number: Int!, $threadId: Int!) {
      enterChallenge(input: { number: $number, threadId: $threadId }) {
        ...PhaseRefusal
      }
    }
  `,
  [PhaseRefusalFragment],
);

const WithdrawEntry = graphql(
  `
    mutation WithdrawEntry($entryNumber: Int!) {
      withdrawEntry(input: { entryNumber: $entryNumber }) {
        ...PhaseRefusal
      }
    }
  `,
  [PhaseRefusalFragment],
);

/** What members do on the page of a challenge. */
export const actions = {
  vote: voteAction,
  follow: followAction,
  async enter(args: ActionArguments) {
    const { client, form } = args;
    const variables = { number: Number(form.get('number')), threadId: Number(form.get('threadId')) };
    const { enterChallenge: result } = await client.mutate(EnterChallenge, variables);
    return isRefusal(result) ? refusedInChallenge(result, args) : done('#enter');
  },
  async withdraw(args: ActionArguments) {
    const entryNumber = Number(args.form.get('entryNumber'));
    const { withdrawEntry: result } = await args.client.mutate(WithdrawEntry, { entryNumber });
    return isRefusal(result) ? refusedInChallenge(result, args) : done('#enter');
  },
};
