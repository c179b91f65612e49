import { redirect } from 'react-router';
import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';
import { textIn } from '../../routing/text-in.ts';
import { hideText } from '../moderation/hide-text.ts';

const HandleReport = graphql(
  `
    mutation HandleReport($input: HandleReportInput!) {
      handleReport(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

/** Decides a report; what is to be hidden is hidden first, so that a report is never upheld in vain. */
export async function decideAction({ client, form, t }: ActionArguments) {
  const reason = textIn(form, 'reason');
  const decision = form.get('decision');
  if (decision === 'hide') {
    const hidden = await hideText(client, {
      postId: Number(form.get('postId')) || undefined,
      commentId: Number(form.get('commentId')) || undefined,
      reason,
    });
    if (isRefusal(hidden) && hidden.code !== 'ALREADY_DONE') return refusedBy(hidden, form, t);
  }
  const { handleReport: result } = await client.mutate(HandleReport, {
    input: {
      reportId: Number(form.get('reportId')),
      decision: decision === 'dismiss' ? 'DISMISS' : 'UPHOLD',
      reason,
    },
  });
  return isRefusal(result) ? refusedBy(result, form, t) : redirect('/desk/reports');
}
