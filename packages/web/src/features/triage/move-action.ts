import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done } from '../../routing/form-result.ts';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';
import { textIn } from '../../routing/text-in.ts';
import { toldBy } from '../ideas/tellings.ts';

const MoveIdea = graphql(
  `
    mutation MoveIdea($threadId: Int!, $statusKey: String!, $reason: String, $tells: IdeaTelling) {
      setIdeaStatus(input: { threadId: $threadId, statusKey: $statusKey, reason: $reason, tells: $tells }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

/** Moves an idea to another column of the board. */
export async function moveAction({ client, form, t }: ActionArguments) {
  const { setIdeaStatus } = await client.mutate(MoveIdea, {
    threadId: Number(form.get('threadId')),
    statusKey: textIn(form, 'statusKey'),
    reason: textIn(form, 'reason'),
    tells: toldBy(form),
  });
  return isRefusal(setIdeaStatus) ? refusedBy(setIdeaStatus, form, t) : done();
}
