import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done } from '../../routing/form-result.ts';
import { isRefusal } from '../../routing/mutation-result.ts';
import { textIn } from '../../routing/text-in.ts';
import { PhaseRefusalFragment, refusedInChallenge } from './challenge-refusal.ts';

const MarkEntry = graphql(
  `
    mutation MarkEntry($entryNumber: Int!, $shortlist: Boolean!, $note: String) {
      markEntry(input: { entryNumber: $entryNumber, shortlist: $shortlist, note: $note }) {
        ...PhaseRefusal
      }
    }
  `,
  [PhaseRefusalFragment],
);

const ShortlistEntry = graphql(
  `
    mutation ShortlistEntry($entryNumber: Int!, $shortlisted: Boolean!, $reason: String) {
      shortlistEntry(input: { entryNumber: $entryNumber, shortlisted: $shortlisted, reason: $reason }) {
        ...PhaseRefusal
      }
    }
  `,
  [PhaseRefusalFragment],
);

/** What the jury says to an entry, and which are put on the shortlist. */
export const juryActions = {
  async mark(args: ActionArguments) {
    const { client, form } = args;
    const entryNumber = Number(form.get('entryNumber'));
    const variables = { entryNumber, shortlist: form.get('shortlist') === 'yes', note: textIn(form, 'note') };
    const { markEntry: result } = await client.mutate(MarkEntry, variables);
    return isRefusal(result) ? refusedInChallenge(result, args) : done(`#entry-${entryNumber}`);
  },
  async shortlist(args: ActionArguments) {
    const { client, form } = args;
    const entryNumber = Number(form.get('entryNumber'));
    const shortlisted = form.get('shortlisted') === 'yes';
    const variables = { entryNumber, shortlisted, reason: textIn(form, 'reason') };
    const { shortlistEntry: result } = await client.mutate(ShortlistEntry, variables);
    return isRefusal(result) ? refusedInChallenge(result, args) : done(`#entry-${entryNumber}`);
  },
};
