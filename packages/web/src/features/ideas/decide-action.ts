import { redirect } from 'react-router';
import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';
import { toldBy } from './tellings.ts';

const SetIdeaStatus = graphql(
  `
    mutation SetIdeaStatus(
      $threadId: Int!
      $statusKey: String!
      $reason: String
      $horizon: Horizon
      $tells: IdeaTelling
    ) {
      setIdeaStatus(
        input: {
          threadId: $threadId
          statusKey: $statusKey
          reason: $reason
          horizon: $horizon
          tells: $tells
        }
      ) {
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
    horizon: (['NOW', 'NEXT', 'LATER'] as const).find((one) => one === form.get('horizon')) ?? null,
    tells: toldBy(form),
  });
  return isRefusal(setIdeaStatus) ? refusedBy(setIdeaStatus, form, t) : redirect(`/t/${threadId}`);
}
