import { redirect } from 'react-router';
import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done } from '../../routing/form-result.ts';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';
import { textIn } from '../../routing/text-in.ts';
import { proposalParts } from './ProposalTabs.tsx';
import { refusedByPath } from './refused-by-path.ts';
import { rulebookIn } from './rulebook-in.ts';
import { tiersIn } from './tiers-in.ts';

const Begin = graphql(
  `
    mutation BeginProposal($input: BeginProposalInput!) {
      beginProposal(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const Save = graphql(
  `
    mutation SaveProposal($input: SaveProposalInput!) {
      saveProposal(input: $input) {
        ...Refusal
        ... on InvalidError {
          issues {
            field
            code
            limit
            message
            start
            end
          }
        }
      }
    }
  `,
  [RefusalFragment],
);

const Try = graphql(
  `
    mutation TryProposal($input: TryProposalInput!) {
      tryProposal(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const Discard = graphql(
  `
    mutation DiscardProposal($input: DiscardProposalInput!) {
      discardProposal(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const PublishRulebook = graphql(
  `
    mutation PublishRulebook($input: PublishRulebookInput!) {
      publishRulebook(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const PublishTiers = graphql(
  `
    mutation PublishTiers($input: PublishTiersInput!) {
      publishTiers(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const versionIn = (form: FormData) => Number(textIn(form, 'version')) || 0;

type Kind = 'RULEBOOK' | 'TIERS';

/** What both kinds of proposals have in common. */
const commonActions = (kind: Kind) => ({
  async begin({ client, form, t }: ActionArguments) {
    const input = { kind, version: versionIn(form) || null, from: textIn(form, 'from') };
    const { beginProposal: result } = await client.mutate(Begin, { input });
    return isRefusal(result) ? refusedBy(result, form, t) : redirect(proposalParts[kind]);
  },
  async save({ client, form, t }: ActionArguments) {
    const { content, places } =
      kind === 'RULEBOOK' ? { content: rulebookIn(form), places: [] } : tiersIn(form);
    const input = { kind, version: versionIn(form) || null, content };
    const { saveProposal: result } = await client.mutate(Save, { input });
    return isRefusal(result) ? refusedByPath(result, form, t, places) : done('#save-saved');
  },
  async try({ client, form, t }: ActionArguments) {
    const input = { kind, version: versionIn(form), rescore: textIn(form, 'mode') !== 'days' };
    const { tryProposal: result } = await client.mutate(Try, { input });
    return isRefusal(result) ? refusedBy(result, form, t) : done('#trial');
  },
  async discard({ client, form, t }: ActionArguments) {
    const { discardProposal: result } = await client.mutate(Discard, {
      input: { kind, version: versionIn(form) },
    });
    return isRefusal(result) ? refusedBy(result, form, t) : redirect(proposalParts[kind]);
  },
});

/** What can be done with a proposed rulebook. */
export const rulebookActions = {
  ...commonActions('RULEBOOK'),
  async publish({ client, form, t }: ActionArguments) {
    const fromDay = textIn(form, 'mode') === 'days' ? textIn(form, 'fromDay') : null;
    const input = { version: versionIn(form), fromDay, note: textIn(form, 'note') };
    const { publishRulebook: result } = await client.mutate(PublishRulebook, { input });
    return isRefusal(result) ? refusedBy(result, form, t) : redirect(`${proposalParts.RULEBOOK}#published`);
  },
};

/** What can be done with proposed tiers. */
export const tiersActions = {
  ...commonActions('TIERS'),
  async publish({ client, form, t }: ActionArguments) {
    const input = { version: versionIn(form), note: textIn(form, 'note') };
    const { publishTiers: result } = await client.mutate(PublishTiers, { input });
    return isRefusal(result) ? refusedBy(result, form, t) : redirect(`${proposalParts.TIERS}#published`);
  },
};
