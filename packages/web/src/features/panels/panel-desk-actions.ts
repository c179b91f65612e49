import { redirect } from 'react-router';
import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done, refused } from '../../routing/form-result.ts';
import { isRefusal, type Refusal, refusedBy } from '../../routing/mutation-result.ts';
import { textIn } from '../../routing/text-in.ts';

const CreatePanel = graphql(
  `
    mutation CreatePanel($input: CreatePanelInput!) {
      createPanel(input: $input) {
        ...Refusal
        ... on Panel {
          slug
        }
      }
    }
  `,
  [RefusalFragment],
);

const UpdatePanel = graphql(
  `
    mutation UpdatePanel($input: UpdatePanelInput!) {
      updatePanel(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const ArchivePanel = graphql(
  `
    mutation ArchivePanel($panelId: Int!, $archived: Boolean!) {
      archivePanel(input: { panelId: $panelId, archived: $archived }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const InviteToPanel = graphql(
  `
    mutation InviteToPanel($panelId: Int!, $handles: [String!]!) {
      inviteToPanel(input: { panelId: $panelId, handles: $handles }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const InviteMatching = graphql(
  `
    mutation InviteMatching($input: InviteMatchingInput!) {
      inviteMatching(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const RemoveFromPanel = graphql(
  `
    mutation RemoveFromPanel($panelId: Int!, $memberId: Int!) {
      removeFromPanel(input: { panelId: $panelId, memberId: $memberId }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const numberIn = (form: FormData, name: string) => Number(textIn(form, name)) || 0;

function fieldsIn(form: FormData) {
  return {
    name: textIn(form, 'name'),
    purpose: textIn(form, 'purpose'),
    asked: textIn(form, 'asked'),
    endsAt: textIn(form, 'endsAt') || null,
    membersSeen: textIn(form, 'membersSeen') === 'MEMBERS' ? ('MEMBERS' as const) : ('TEAM' as const),
  };
}

/** What the team can do about a panel. */
export const panelDeskActions = {
  async create({ client, form, t }: ActionArguments) {
    const idempotencyKey = textIn(form, 'idempotencyKey') || null;
    const { createPanel: result } = await client.mutate(CreatePanel, {
      input: { ...fieldsIn(form), idempotencyKey },
    });
    if (isRefusal(result)) return refusedBy(result, form, t);
    return 'slug' in result ? redirect(`/desk/panels/${result.slug}`) : done();
  },
  async update({ client, form, t }: ActionArguments) {
    const input = { panelId: numberIn(form, 'panelId'), ...fieldsIn(form) };
    const { updatePanel: result } = await client.mutate(UpdatePanel, { input });
    return isRefusal(result) ? refusedBy(result, form, t) : done('#update-saved');
  },
  async archive({ client, form, t }: ActionArguments) {
    const panelId = numberIn(form, 'panelId');
    const archived = textIn(form, 'archived') === 'yes';
    const { archivePanel: result } = await client.mutate(ArchivePanel, { panelId, archived });
    return isRefusal(result) ? refusedBy(result, form, t) : done();
  },
  async byHand({ client, form, t }: ActionArguments) {
    const handles = textIn(form, 'handles')
      .split(/[\s,]+/)
      .filter(Boolean);
    const { inviteToPanel: result } = await client.mutate(InviteToPanel, {
      panelId: numberIn(form, 'panelId'),
      handles,
    });
    if (!isRefusal(result)) return done('#byHand-saved');
    const { issues = [] } = result as Refusal;
    const unknown = issues.filter(({ code }) => code === 'UNKNOWN');
    if (unknown.length === 0) return refusedBy(result, form, t);
    const names = unknown.map(({ field }) => handles[Number(field.split('.')[1])] ?? '').join(', ');
    return refused(form, { fields: { handles: t('panel.handlesUnknown', { names }) } });
  },
  async matching({ client, form, t }: ActionArguments) {
    const input = {
      panelId: numberIn(form, 'panelId'),
      tier: textIn(form, 'tier') || null,
      productId: numberIn(form, 'productId') || null,
      idempotencyKey: textIn(form, 'idempotencyKey') || null,
    };
    const { inviteMatching: result } = await client.mutate(InviteMatching, { input });
    return isRefusal(result) ? refusedBy(result, form, t) : done('#matching-saved');
  },
  async remove({ client, form, t }: ActionArguments) {
    const { removeFromPanel: result } = await client.mutate(RemoveFromPanel, {
      panelId: numberIn(form, 'panelId'),
      memberId: numberIn(form, 'memberId'),
    });
    return isRefusal(result) ? refusedBy(result, form, t) : done('#members');
  },
};
