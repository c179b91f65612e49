import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done } from '../../routing/form-result.ts';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';
import { textIn } from '../../routing/text-in.ts';
import { accountWords } from '../account/account-words.ts';
import { teamRoles } from './TeamPart.tsx';

const InviteTeamMember = graphql(
  `
    mutation InviteTeamMember($input: InviteTeamMemberInput!) {
      inviteTeamMember(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const WithdrawInvitation = graphql(
  `
    mutation WithdrawInvitation($number: Int!) {
      withdrawInvitation(input: { number: $number }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

/** What can be done about the team. */
export const teamActions = {
  async invite({ client, form, t }: ActionArguments) {
    const role = teamRoles.find((one) => one === textIn(form, 'role')) ?? 'AGENT';
    const input = { email: textIn(form, 'email'), role, locale: textIn(form, 'locale') };
    const { inviteTeamMember: result } = await client.mutate(InviteTeamMember, { input });
    const words = { ...accountWords, email: { ...accountWords.email, TAKEN: 'admin.emailTaken' } } as const;
    return isRefusal(result) ? refusedBy(result, form, t, words) : done('#invite-saved');
  },
  async withdraw({ client, form, t }: ActionArguments) {
    const { withdrawInvitation: result } = await client.mutate(WithdrawInvitation, {
      number: Number(textIn(form, 'number')) || 0,
    });
    return isRefusal(result) ? refusedBy(result, form, t) : done();
  },
};
