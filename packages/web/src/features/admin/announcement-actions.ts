import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done } from '../../routing/form-result.ts';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';
import { textIn } from '../../routing/text-in.ts';

const CreateAnnouncement = graphql(
  `
    mutation CreateAnnouncement($input: CreateAnnouncementInput!) {
      createAnnouncement(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const EndAnnouncement = graphql(
  `
    mutation EndAnnouncement($number: Int!) {
      endAnnouncement(input: { number: $number }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const ResumeAnnouncement = graphql(
  `
    mutation ResumeAnnouncement($number: Int!) {
      resumeAnnouncement(input: { number: $number }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

/** What can be done about announcements. */
export const announcementActions = {
  async announce({ client, form, t }: ActionArguments) {
    const input = {
      kind: textIn(form, 'kind') === 'NEWS' ? ('NEWS' as const) : ('KNOWN_ISSUE' as const),
      text: textIn(form, 'text'),
      path: textIn(form, 'path').trim() || null,
      productId: Number(textIn(form, 'productId')) || null,
      language: textIn(form, 'language') || null,
      audience: textIn(form, 'audience') || null,
      idempotencyKey: textIn(form, 'idempotencyKey') || null,
    };
    const { createAnnouncement: result } = await client.mutate(CreateAnnouncement, { input });
    const words = { path: { BAD_FORMAT: 'admin.pathFormat' } } as const;
    return isRefusal(result) ? refusedBy(result, form, t, words) : done('#announce-saved');
  },
  async end({ client, form, t }: ActionArguments) {
    const number = Number(textIn(form, 'number')) || 0;
    const { endAnnouncement: result } = await client.mutate(EndAnnouncement, { number });
    return isRefusal(result) ? refusedBy(result, form, t) : done();
  },
  async resume({ client, form, t }: ActionArguments) {
    const number = Number(textIn(form, 'number')) || 0;
    const { resumeAnnouncement: result } = await client.mutate(ResumeAnnouncement, { number });
    return isRefusal(result) ? refusedBy(result, form, t) : done();
  },
};
