import { Avatar } from '../../design/Avatar.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useWords } from '../../words/words.ts';
import { PictureForm } from '../admin/PictureForm.tsx';
import { isOfficial } from '../people/OfficialMark.tsx';

export const AvatarFormFragment = graphql(`
  fragment AvatarForm on Member {
    displayName
    role
    avatar {
      url
    }
  }
`);

/** One's picture: another, or none. */
export function AvatarForm({ member }: { member: FragmentOf<typeof AvatarFormFragment> }) {
  const { displayName, role, avatar } = readFragment(AvatarFormFragment, member);
  const t = useWords();
  return (
    <PictureForm
      intent="avatar"
      removal="removeAvatar"
      id="picture-saved"
      words={{
        label: t('settings.pictureChoose'),
        hint: t('settings.pictureHint'),
        use: t('settings.pictureUse'),
        remove: t('settings.pictureRemove'),
      }}
      removable={avatar && {}}
      picture={<Avatar name={displayName} picture={avatar?.url} official={isOfficial(role)} size="large" />}
    />
  );
}
