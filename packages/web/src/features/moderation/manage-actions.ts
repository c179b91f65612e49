import { redirect } from 'react-router';
import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';

const LockThread = graphql(
  `
    mutation LockThread($threadId: Int!, $reason: String!) {
      lockThread(input: { threadId: $threadId, reason: $reason }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const UnlockThread = graphql(
  `
    mutation UnlockThread($threadId: Int!, $reason: String!) {
      unlockThread(input: { threadId: $threadId, reason: $reason }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const CloseThread = graphql(
  `
    mutation CloseThread($threadId: Int!, $reason: String!) {
      closeThread(input: { threadId: $threadId, reason: $reason }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const ReopenThread = graphql(
  `
    mutation ReopenThread($threadId: Int!, $reason: String!) {
      reopenThread(input: { threadId: $threadId, reason: $reason }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const HidePost = graphql(
  `
    mutation HidePost($postId: Int!, $reason: String!) {
      hidePost(input: { postId: $postId, reason: $reason }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const UnhidePost = graphql(
  `
    mutation UnhidePost($postId: Int!, $reason: String!) {
      unhidePost(input: { postId: $postId, reason: $reason }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const MoveThread = graphql(
  `
    mutation MoveThread($threadId: Int!, $categoryId: Int!, $reason: String!) {
      moveThread(input: { threadId: $threadId, categoryId: $categoryId, reason: $reason }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const MergeThread = graphql(
  `
    mutation MergeThread($threadId: Int!, $intoThreadId: Int!, $reason: String!) {
      mergeThread(input: { threadId: $threadId, intoThreadId: $intoThreadId, reason: $reason }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const LinkDuplicate = graphql(
  `
    mutation LinkDuplicate($threadId: Int!, $ofThreadId: Int!) {
      linkDuplicate(input: { threadId: $threadId, ofThreadId: $ofThreadId }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const UnlinkDuplicate = graphql(
  `
    mutation UnlinkDuplicate($threadId: Int!) {
      unlinkDuplicate(input: { threadId: $threadId }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const threadAndReason = (form: FormData) => ({
  threadId: Number(form.get('threadId')),
  reason: String(form.get('reason')),
});

const postAndReason = (form: FormData) => ({
  postId: Number(form.get('postId')),
  reason: String(form.get('reason')),
});

/** The result of an act: the thread, which shows it, or the form again with the words for what was refused. */
function outcome(result: object, { form, t }: ActionArguments) {
  return isRefusal(result) ? refusedBy(result, form, t) : redirect(`/t/${form.get('threadId')}`);
}

/** What moderators do with a thread, by the intent of its form. */
export const manageActions = {
  lock: async (args: ActionArguments) =>
    outcome((await args.client.mutate(LockThread, threadAndReason(args.form))).lockThread, args),
  unlock: async (args: ActionArguments) =>
    outcome((await args.client.mutate(UnlockThread, threadAndReason(args.form))).unlockThread, args),
  close: async (args: ActionArguments) =>
    outcome((await args.client.mutate(CloseThread, threadAndReason(args.form))).closeThread, args),
  reopen: async (args: ActionArguments) =>
    outcome((await args.client.mutate(ReopenThread, threadAndReason(args.form))).reopenThread, args),
  hide: async (args: ActionArguments) =>
    outcome((await args.client.mutate(HidePost, postAndReason(args.form))).hidePost, args),
  unhide: async (args: ActionArguments) =>
    outcome((await args.client.mutate(UnhidePost, postAndReason(args.form))).unhidePost, args),
  async move(args: ActionArguments) {
    const categoryId = Number(args.form.get('categoryId'));
    const variables = { ...threadAndReason(args.form), categoryId };
    return outcome((await args.client.mutate(MoveThread, variables)).moveThread, args);
  },
  async merge(args: ActionArguments) {
    const intoThreadId = threadNumberIn(args.form.get('into'));
    const variables = { ...threadAndReason(args.form), intoThreadId };
    return outcome((await args.client.mutate(MergeThread, variables)).mergeThread, args);
  },
  async linkDuplicate(args: ActionArguments) {
    const threadId = Number(args.form.get('threadId'));
    const ofThreadId = threadNumberIn(args.form.get('into'));
    return outcome((await args.client.mutate(LinkDuplicate, { threadId, ofThreadId })).linkDuplicate, args);
  },
  async unlinkDuplicate(args: ActionArguments) {
    const threadId = Number(args.form.get('threadId'));
    return outcome((await args.client.mutate(UnlinkDuplicate, { threadId })).unlinkDuplicate, args);
  },
};

/** The number of a thread in what was typed: its address or the number alone; 0 when there is none. */
export function threadNumberIn(text: FormDataEntryValue | null): number {
  const match = String(text ?? '').match(/(?:^|\/t\/)(\d{1,9})(?:\/|$|#|\?)/);
  return match ? Number(match[1]) : 0;
}
