import { redirect } from 'react-router';
import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done, refused } from '../../routing/form-result.ts';
import { isRefusal, type Refusal, refusedBy, wordsFor } from '../../routing/mutation-result.ts';
import { textIn } from '../../routing/text-in.ts';
import { toldBy } from '../ideas/tellings.ts';

const IdeaResultsFragment = graphql(`
  fragment IdeaResults on IdeaResults @_unmask {
    ideas {
      threadNumber
      refusal {
        code
        issues {
          field
          code
          limit
        }
      }
    }
  }
`);

const SetIdeaStatuses = graphql(
  `
    mutation SetIdeaStatuses($input: SetIdeaStatusesInput!) {
      setIdeaStatuses(input: $input) {
        ...IdeaResults
        ...Refusal
      }
    }
  `,
  [IdeaResultsFragment, RefusalFragment],
);

const TriageIdeas = graphql(
  `
    mutation TriageIdeas($input: TriageIdeasInput!) {
      triageIdeas(input: $input) {
        ...IdeaResults
        ...Refusal
      }
    }
  `,
  [IdeaResultsFragment, RefusalFragment],
);

const SaveIdeaView = graphql(
  `
    mutation SaveIdeaView($input: SaveIdeaViewInput!) {
      saveIdeaView(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const DeleteIdeaView = graphql(
  `
    mutation DeleteIdeaView($number: Int!) {
      deleteIdeaView(input: { number: $number }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

/** Does one thing to many ideas, and says of which it could not be done. */
export async function bulkAction(given: ActionArguments) {
  const { client, form, t } = given;
  const threadIds = form.getAll('threadId').map(Number).filter(Number.isInteger);
  if (threadIds.length === 0) return refused(form, { message: t('triage.chooseSome') });
  const label = textIn(form, 'label').trim();
  const what = textIn(form, 'do');
  if (what === 'label' && label === '') return refused(form, { fields: { labels: t('issue.required') } });
  const ownerId = Number(textIn(form, 'ownerId')) || null;
  const result =
    what === 'status'
      ? (
          await client.mutate(SetIdeaStatuses, {
            input: {
              threadIds,
              statusKey: textIn(form, 'statusKey'),
              reason: textIn(form, 'reason'),
              tells: toldBy(form),
            },
          })
        ).setIdeaStatuses
      : (
          await client.mutate(TriageIdeas, {
            input: { threadIds, ...(what === 'label' ? { addLabels: [label] } : { ownerId }) },
          })
        ).triageIdeas;
  if (isRefusal(result)) return refusedBy(result, form, t);
  const refusals = result.ideas.flatMap(({ threadNumber, refusal }) =>
    refusal === null ? [] : [[`idea-${threadNumber}`, why(refusal, given)]],
  );
  if (refusals.length === 0) return done('#bulk-saved');
  const message = t('triage.changedSome', {
    changed: threadIds.length - refusals.length,
    stayed: refusals.length,
  });
  const reason = reasonRefused(
    result.ideas.map(({ refusal }) => refusal),
    given,
  );
  // Some of them were changed: the page is read anew, as after what was carried out.
  return refused(form, { message, fields: { ...Object.fromEntries(refusals), ...reason } }, 200);
}

/** What is wrong with the reason that is given for all of them, where the reason is what was refused. */
function reasonRefused(refusals: readonly (Refusal | null)[], { t }: ActionArguments) {
  const [why] = refusals.flatMap((refusal) => (refusal && wordsFor(refusal, t).fields.reason) ?? []);
  return why === undefined ? {} : { reason: why };
}

/** Why one of many was refused, in a sentence. */
function why(refusal: Refusal, { t }: ActionArguments): string {
  const { message, fields } = wordsFor(refusal, t);
  if (fields.reason) return `${t('idea.reason')}: ${fields.reason}`;
  return Object.values(fields)[0] ?? message;
}

/** Keeps the filters that are shown under a name. */
export async function saveViewAction({ client, form, t }: ActionArguments) {
  const { saveIdeaView } = await client.mutate(SaveIdeaView, {
    input: {
      name: textIn(form, 'name'),
      filters: textIn(form, 'filters'),
      idempotencyKey: textIn(form, 'idempotencyKey'),
    },
  });
  return isRefusal(saveIdeaView) ? refusedBy(saveIdeaView, form, t) : done();
}

/** Forgets one of the reader’s views. */
export async function deleteViewAction({ client, form, t }: ActionArguments) {
  const { deleteIdeaView } = await client.mutate(DeleteIdeaView, { number: Number(form.get('number')) });
  return isRefusal(deleteIdeaView) ? refusedBy(deleteIdeaView, form, t) : redirect('/desk/ideas');
}
