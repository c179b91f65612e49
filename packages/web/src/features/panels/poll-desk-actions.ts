import { redirect } from 'react-router';
import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done, refused } from '../../routing/form-result.ts';
import { isRefusal, issueText, type Refusal, refusedBy } from '../../routing/mutation-result.ts';
import { textIn } from '../../routing/text-in.ts';
import { pollIn } from './poll-in.ts';

const CreatePoll = graphql(
  `
    mutation CreatePoll($input: CreatePollInput!) {
      createPoll(input: $input) {
        ...Refusal
        ... on Poll {
          number
        }
      }
    }
  `,
  [RefusalFragment],
);

const UpdatePoll = graphql(
  `
    mutation UpdatePoll($input: UpdatePollInput!) {
      updatePoll(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const DeletePoll = graphql(
  `
    mutation DeletePoll($pollId: Int!) {
      deletePoll(input: { pollId: $pollId }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const SchedulePoll = graphql(
  `
    mutation SchedulePoll($input: SchedulePollInput!) {
      schedulePoll(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const ClosePoll = graphql(
  `
    mutation ClosePoll($pollId: Int!) {
      closePoll(input: { pollId: $pollId }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const numberIn = (form: FormData, name: string) => Number(textIn(form, name)) || 0;

/** The form again: what is wrong with a question stands at that question. */
function editorRefused(refusal: Refusal, { form, t }: ActionArguments, places: readonly number[]) {
  const fields: Record<string, string> = {};
  for (const issue of refusal.issues ?? []) {
    if (issue.field === 'questions' && issue.code === 'REQUIRED') {
      fields.text_0 = t('panel.noQuestion');
      continue;
    }
    const [whole, place, field] = /^questions\.(\d+)\.(\w+)$/.exec(issue.field) ?? [];
    const name = whole === undefined ? issue.field : `${field}_${places[Number(place)]}`;
    fields[name] ??= issueText(issue, t);
  }
  return Object.keys(fields).length > 0
    ? refused(form, { fields, message: t('panel.pollNotSaved') })
    : refusedBy(refusal, form, t);
}

/** What the team can do about a poll. */
export const pollDeskActions = {
  async save(given: ActionArguments) {
    const { client, form, params } = given;
    const { places, ...fields } = pollIn(form);
    const pollId = numberIn(form, 'pollId');
    if (pollId > 0) {
      const { updatePoll } = await client.mutate(UpdatePoll, { input: { pollId, ...fields } });
      return isRefusal(updatePoll) ? editorRefused(updatePoll, given, places) : done('#save-saved');
    }
    const idempotencyKey = textIn(form, 'idempotencyKey') || null;
    const { createPoll } = await client.mutate(CreatePoll, {
      input: { panelId: numberIn(form, 'panelId'), ...fields, idempotencyKey },
    });
    if (isRefusal(createPoll)) return editorRefused(createPoll, given, places);
    return 'number' in createPoll
      ? redirect(`/desk/panels/${params.slug}/polls/${createPoll.number}`)
      : done();
  },
  async delete({ client, form, t, params }: ActionArguments) {
    const { deletePoll: result } = await client.mutate(DeletePoll, { pollId: numberIn(form, 'pollId') });
    return isRefusal(result) ? refusedBy(result, form, t) : redirect(`/desk/panels/${params.slug}`);
  },
  async schedule({ client, form, t }: ActionArguments) {
    const input = {
      pollId: numberIn(form, 'pollId'),
      opensAt: textIn(form, 'opensAt') || null,
      closesAt: textIn(form, 'closesAt'),
    };
    const { schedulePoll: result } = await client.mutate(SchedulePoll, { input });
    if (!isRefusal(result)) return done();
    const { issues = [] } = result as Refusal;
    const wrong = issues.some(({ field, code }) => field === 'closesAt' && code !== 'BAD_FORMAT');
    return wrong
      ? refused(form, { fields: { closesAt: t('panel.closesWrong') } })
      : refusedBy(result, form, t);
  },
  async close({ client, form, t }: ActionArguments) {
    const { closePoll: result } = await client.mutate(ClosePoll, { pollId: numberIn(form, 'pollId') });
    return isRefusal(result) ? refusedBy(result, form, t) : done();
  },
};
