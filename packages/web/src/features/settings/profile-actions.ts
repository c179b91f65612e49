import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { done } from '../../routing/form-result.ts';
import { isRefusal, type Refusal, refusedBy } from '../../routing/mutation-result.ts';
import { textIn } from '../../routing/text-in.ts';
import { accountWords } from '../account/account-words.ts';

const UpdateProfile = graphql(
  `
    mutation UpdateProfile($input: UpdateProfileInput!) {
      updateProfile(input: $input) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

const SetAvatar = graphql(
  `
    mutation SetAvatar($imageId: ID) {
      setAvatar(input: { imageId: $imageId }) {
        ...Refusal
      }
    }
  `,
  [RefusalFragment],
);

/** Changes what others see of the member, and how they are addressed. */
export async function profileAction({ client, form, t }: ActionArguments) {
  const { updateProfile: result } = await client.mutate(UpdateProfile, {
    input: {
      displayName: textIn(form, 'displayName'),
      handle: textIn(form, 'handle'),
      bio: textIn(form, 'bio'),
      locale: textIn(form, 'locale'),
      timeZone: textIn(form, 'timeZone'),
      readingLanguages: form.getAll('readingLanguages').map(String),
    },
  });
  return isRefusal(result) ? refusedBy(result, form, t, accountWords) : done('#profile-saved');
}

/** Takes in a picture and makes it the member's. */
export async function avatarAction({ client, upload, form, t }: ActionArguments) {
  const picture = new FormData();
  const file = form.get('file');
  if (file instanceof File) picture.set('file', file);
  picture.set('purpose', 'avatar');
  const answer = (await (await upload(picture)).json()) as { id: string } | { error: Refusal };
  if ('error' in answer) return refusedBy(answer.error, form, t);
  const { setAvatar: result } = await client.mutate(SetAvatar, { imageId: answer.id });
  return isRefusal(result) ? refusedBy(result, form, t) : done('#picture-saved');
}

/** Takes the member's picture away. */
export async function removeAvatarAction({ client, form, t }: ActionArguments) {
  const { setAvatar: result } = await client.mutate(SetAvatar, { imageId: null });
  return isRefusal(result) ? refusedBy(result, form, t) : done('#picture-saved');
}
