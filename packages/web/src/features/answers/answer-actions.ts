import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done } from '../../routing/form-result.ts';
import { isRefusal, refusedBy } from '../../routing/mutation-result.ts';

const AddPost = graphql(
  `
    mutation AddPost($input: AddPostInput!) {
      addPost(input: $input) {
        ...Refusal
        ... on Post {
          number
        }
      }
    }
  `,
  [RefusalFragment],
);

const AcceptAnswer = graphql(
  `
    mutation AcceptAnswer($postId: Int!) {
      acceptAnswer(input: { postId: $postId }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const WithdrawAcceptance = graphql(
  `
    mutation WithdrawAcceptance($postId: Int!) {
      withdrawAcceptance(input: { postId: $postId }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const VerifyAnswer = graphql(
  `
    mutation VerifyAnswer($postId: Int!) {
      verifyAnswer(input: { postId: $postId }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const WithdrawVerification = graphql(
  `
    mutation WithdrawVerification($postId: Int!) {
      withdrawVerification(input: { postId: $postId }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

/** Adds an answer or a reply. */
export async function answerAction({ client, form, t }: ActionArguments) {
  const { addPost: result } = await client.mutate(AddPost, {
    input: {
      threadId: Number(form.get('threadId')),
      markdown: String(form.get('markdown')),
      idempotencyKey: String(form.get('idempotencyKey')),
    },
  });
  return isRefusal(result) ? refusedBy(result, form, t) : done(`#post-${result.number}`);
}

/** The asker's word that this is the answer. */
export async function acceptAction({ client, form, t }: ActionArguments) {
  const postId = Number(form.get('postId'));
  const { acceptAnswer: result } = await client.mutate(AcceptAnswer, { postId });
  return isRefusal(result) ? refusedBy(result, form, t) : done(`#post-${postId}`);
}

/** Takes the acceptance back. */
export async function withdrawAcceptanceAction({ client, form, t }: ActionArguments) {
  const postId = Number(form.get('postId'));
  const { withdrawAcceptance: result } = await client.mutate(WithdrawAcceptance, { postId });
  return isRefusal(result) ? refusedBy(result, form, t) : done(`#post-${postId}`);
}

/** The brand's word that an answer is right. */
export async function verifyAction({ client, form, t }: ActionArguments) {
  const postId = Number(form.get('postId'));
  const { verifyAnswer: result } = await client.mutate(VerifyAnswer, { postId });
  return isRefusal(result) ? refusedBy(result, form, t) : done(`#post-${postId}`);
}

/** Takes the brand's word back. */
export async function withdrawVerificationAction({ client, form, t }: ActionArguments) {
  const postId = Number(form.get('postId'));
  const { withdrawVerification: result } = await client.mutate(WithdrawVerification, { postId });
  return isRefusal(result) ? refusedBy(result, form, t) : done(`#post-${postId}`);
}
