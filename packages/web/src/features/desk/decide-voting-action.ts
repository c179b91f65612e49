import { redirect } from 'react-router';
import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';
import { textIn } from '../../routing/text-in.ts';
import { votingAddress, votingStateIn } from './voting-states.ts';

const DecideVotingCase = graphql(
  `
    mutation DecideVotingCase($input: DecideVotingCaseInput!) {
      decideVotingCase(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

/** Decides what becomes of votes that look arranged, and goes on with the list it was in. */
export async function decideVotingAction({ client, form, url, t }: ActionArguments) {
  const { decideVotingCase: result } = await client.mutate(DecideVotingCase, {
    input: {
      caseId: Number(form.get('caseId')),
      decision: form.get('decision') === 'discount' ? 'DISCOUNT' : 'LET_COUNT',
      reason: textIn(form, 'reason'),
    },
  });
  return isRefusal(result)
    ? refusedBy(result, form, t)
    : redirect(votingAddress(votingStateIn(url.searchParams)));
}
