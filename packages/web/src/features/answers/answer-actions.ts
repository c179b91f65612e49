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

/** The asker's word that this is the answer, or no longer. */
export async function acceptAction({ client, form, t }: ActionArguments) {
  const postId = Number(form.get('postId'));
  const result =
    form.get('mark') === 'no'
      ? (await client.mutate(WithdrawAcceptance, { postId })).withdrawAcceptance
      : (await client.mutate(AcceptAnswer, { postId })).acceptAnswer;
  return isRefusal(result) ? refusedBy(result, form, t) : done(`#post-${postId}`);
}

/** The brand's word that an answer is right, or no longer. */
export async function verifyAction({ client, form, t }: ActionArguments) {
  const postId = Number(form.get('postId'));
  const result =
    form.get('mark') === 'no'
      ? (await client.mutate(WithdrawVerification, { postId })).withdrawVerification
      : (await client.mutate(VerifyAnswer, { postId })).verifyAnswer;
  return isRefusal(result) ? refusedBy(result, form, t) : done(`#post-${postId}`);
}
