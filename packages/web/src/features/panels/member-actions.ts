import { redirect } from 'react-router';
import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done } from '../../routing/form-result.ts';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';
import { textIn } from '../../routing/text-in.ts';

const AcceptInvitation = graphql(
  `
    mutation AcceptPanelInvitation($panelId: Int!) {
      acceptPanelInvitation(input: { panelId: $panelId }) {
        ...Refusal
        ... on Panel {
          path
        }
      }
    }
  `,
  [RefusalFragment],
);

const DeclineInvitation = graphql(
  `
    mutation DeclinePanelInvitation($panelId: Int!) {
      declinePanelInvitation(input: { panelId: $panelId }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const LeavePanel = graphql(
  `
    mutation LeavePanel($panelId: Int!) {
      leavePanel(input: { panelId: $panelId }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const panelIn = (form: FormData) => ({ panelId: Number(textIn(form, 'panelId')) || 0 });

/** What a member can do about being in a panel. */
export const memberActions = {
  async accept({ client, form, t }: ActionArguments) {
    const { acceptPanelInvitation: result } = await client.mutate(AcceptInvitation, panelIn(form));
    if (isRefusal(result)) return refusedBy(result, form, t);
    return 'path' in result ? redirect(result.path) : done();
  },
  async decline({ client, form, t }: ActionArguments) {
    const { declinePanelInvitation: result } = await client.mutate(DeclineInvitation, panelIn(form));
    return isRefusal(result) ? refusedBy(result, form, t) : redirect('/panels');
  },
  async leave({ client, form, t }: ActionArguments) {
    const { leavePanel: result } = await client.mutate(LeavePanel, panelIn(form));
    return isRefusal(result) ? refusedBy(result, form, t) : redirect('/panels');
  },
};
