import { ActButton } from '../../design/ActButton.tsx';
import { Avatar } from '../../design/Avatar.tsx';
import { Button } from '../../design/Button.tsx';
import { Failure } from '../../design/Failure.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { PictureField } from '../../design/PictureField.tsx';
import { Saved } from '../../design/Saved.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
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
  const form = useRouteForm('avatar');
  const removal = useRouteForm('removeAvatar');
  const t = useWords();
  return (
    <>
      <RouteForm form={form} withFiles>
        <FormStack
          acts={
            <>
              <Button pending={form.sending}>{t('settings.pictureUse')}</Button>
              <Saved id="picture-saved" round={form.round + removal.round}>
                {t('settings.saved')}
              </Saved>
            </>
          }
        >
          {form.errors.message && <Failure title={t('settings.notSaved')}>{form.errors.message}</Failure>}
          <PictureField
            name="file"
            label={t('settings.pictureChoose')}
            hint={t('settings.pictureHint')}
            error={form.errors.fields?.file}
          >
            <Avatar name={displayName} picture={avatar?.url} official={isOfficial(role)} size="large" />
          </PictureField>
        </FormStack>
      </RouteForm>
      {avatar !== null && (
        <RouteForm form={removal}>
          <ActButton icon="close">{t('settings.pictureRemove')}</ActButton>
        </RouteForm>
      )}
    </>
  );
}
