import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done } from '../../routing/form-result.ts';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';
import { textIn } from '../../routing/text-in.ts';
import { endOfDay } from './end-of-day.ts';
import { isRole } from './roles.ts';

const SuspendMember = graphql(
  `
    mutation SuspendMember($input: SuspendMemberInput!) {
      suspendMember(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const UnsuspendMember = graphql(
  `
    mutation UnsuspendMember($input: UnsuspendMemberInput!) {
      unsuspendMember(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const SetRole = graphql(
  `
    mutation SetRole($input: SetRoleInput!) {
      setRole(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const ModeratorZone = graphql(`
  query ModeratorZone {
    myAccount {
      timeZone
    }
  }
`);

/** No day to come, which the API refuses in the words for its field. */
const noDay = '1970-01-01T00:00:00Z';

/** What moderators and admins do with a member, by the intent of its form. */
export const memberActions = {
  async suspend({ client, form, t }: ActionArguments) {
    // The day named is part of the suspension, as the moderator's calendar has it.
    const { myAccount } = await client.query(ModeratorZone, {});
    const until = endOfDay(textIn(form, 'until'), myAccount?.timeZone ?? 'UTC');
    const { suspendMember: result } = await client.mutate(SuspendMember, {
      input: {
        memberId: Number(form.get('memberId')),
        until: until ?? noDay,
        reason: textIn(form, 'reason'),
      },
    });
    return isRefusal(result) ? refusedBy(result, form, t) : done();
  },
  async unsuspend({ client, form, t }: ActionArguments) {
    const { unsuspendMember: result } = await client.mutate(UnsuspendMember, {
      input: { memberId: Number(form.get('memberId')), reason: textIn(form, 'reason') },
    });
    return isRefusal(result) ? refusedBy(result, form, t) : done();
  },
  async setRole({ client, form, t }: ActionArguments) {
    const role = form.get('role');
    const { setRole: result } = await client.mutate(SetRole, {
      input: {
        memberId: Number(form.get('memberId')),
        role: isRole(role) ? role : 'MEMBER',
        reason: textIn(form, 'reason'),
      },
    });
    return isRefusal(result) ? refusedBy(result, form, t) : done();
  },
};
