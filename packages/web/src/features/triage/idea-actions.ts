import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done } from '../../routing/form-result.ts';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';
import { textIn } from '../../routing/text-in.ts';
import { decideAction } from '../ideas/decide-action.ts';

const TriageIdea = graphql(
  `
    mutation TriageIdea($input: TriageIdeaInput!) {
      triageIdea(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const NoteOnIdea = graphql(
  `
    mutation NoteOnIdea($input: NoteOnIdeaInput!) {
      noteOnIdea(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const DeleteIdeaNote = graphql(
  `
    mutation DeleteIdeaNote($number: Int!) {
      deleteIdeaNote(input: { number: $number }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

/** Says who sees to the idea, how it is labelled and where it is tracked. */
export async function triageAction({ client, form, t }: ActionArguments) {
  const { triageIdea } = await client.mutate(TriageIdea, {
    input: {
      threadId: Number(form.get('threadId')),
      ownerId: Number(textIn(form, 'ownerId')) || null,
      labels: textIn(form, 'labels').split(','),
      trackerUrl: textIn(form, 'trackerUrl') || null,
    },
  });
  return isRefusal(triageIdea) ? refusedBy(triageIdea, form, t) : done('#triaged');
}

/** Judges the parts of its priority, or takes the judgement back. */
export async function priorityAction({ client, form, t }: ActionArguments) {
  const text = (name: string) => textIn(form, name).trim();
  const number = (name: string) => (text(name) === '' ? -1 : Number(text(name).replace(',', '.')));
  const reach = number('reach');
  const priority = {
    // What is no whole number is refused by its field, as what is too large.
    reach: Number.isInteger(reach) && Math.abs(reach) < 2 ** 31 ? reach : -1,
    effort: Number.isFinite(number('effort')) ? number('effort') : -1,
    impact: text('impact') as 'MEDIUM',
    confidence: text('confidence') as 'MEDIUM',
  };
  const { triageIdea } = await client.mutate(TriageIdea, {
    input: {
      threadId: Number(form.get('threadId')),
      priority: form.has('clear') ? null : priority,
    },
  });
  return isRefusal(triageIdea) ? refusedBy(triageIdea, form, t) : done('#judged');
}

/** Writes something down for the others of the team. */
export async function noteAction({ client, form, t }: ActionArguments) {
  const { noteOnIdea } = await client.mutate(NoteOnIdea, {
    input: {
      threadId: Number(form.get('threadId')),
      text: textIn(form, 'text'),
      idempotencyKey: textIn(form, 'idempotencyKey'),
    },
  });
  return isRefusal(noteOnIdea) ? refusedBy(noteOnIdea, form, t) : done('#notes');
}

/** Takes a note of the reader’s back. */
export async function deleteNoteAction({ client, form, t }: ActionArguments) {
  const { deleteIdeaNote } = await client.mutate(DeleteIdeaNote, { number: Number(form.get('number')) });
  return isRefusal(deleteIdeaNote) ? refusedBy(deleteIdeaNote, form, t) : done('#notes');
}

/** Says where the idea stands, and stays on the desk. */
export async function decideHereAction(given: ActionArguments) {
  const result = await decideAction(given);
  return result instanceof Response ? done('#course') : result;
}
