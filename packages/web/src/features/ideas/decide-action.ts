import { redirect } from 'react-router';
import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';

const SetIdeaStatus = graphql(
  `
    mutation SetIdeaStatus($threadId: Int!, $statusKey: String!, $reason: String) {
      setIdeaStatus(input: { threadId: $threadId, statusKey: $statusKey, reason: $reason }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

/** Says where an idea stands, and leads to the idea, which shows it. */
export async function decideAction({ client, form, t }: ActionArguments) {
  const threadId = Number(form.get('threadId'));
  const { setIdeaStatus } = await client.mutate(SetIdeaStatus, {
    threadId,
    statusKey: String(form.get('statusKey')),
    reason: String(form.get('reason')),
  });
  return isRefusal(setIdeaStatus) ? refusedBy(setIdeaStatus, form, t) : redirect(`/t/${threadId}`);
}
