import { SelectField, TextField } from '../../design/Field.tsx';
import { MarginSection } from '../../design/Section.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useWords } from '../../words/words.ts';
import { useViewer } from '../frame/use-viewer.ts';
import { ReasonForm } from './ReasonForm.tsx';
import { roles } from './roles.ts';

export const MemberModerationFragment = graphql(`
  fragment MemberModeration on Member {
    number
    displayName
    path
    role
    suspendedUntil
    viewerMaySuspend
  }
`);

/** Whether the reader may do any of it; the margin is absent otherwise. */
export function useMayModerateMember(member: FragmentOf<typeof MemberModerationFragment>): boolean {
  const { path, viewerMaySuspend } = readFragment(MemberModerationFragment, member);
  const viewer = useViewer();
  return viewerMaySuspend || (viewer?.role === 'ADMIN' && viewer.path !== path);
}

/** What moderators and admins can do about a member. */
export function MemberModeration({ member }: { member: FragmentOf<typeof MemberModerationFragment> }) {
  const { number, displayName, path, role, suspendedUntil, viewerMaySuspend } = readFragment(
    MemberModerationFragment,
    member,
  );
  const viewer = useViewer();
  const t = useWords();
  const hidden = { memberId: number };
  return (
    <MarginSection title={t('moderation.beside')}>
      {viewerMaySuspend && suspendedUntil === null && (
        <ReasonForm intent="suspend" label={t('moderation.suspend', { name: displayName })} hidden={hidden}>
          {({ errors, values }) => (
            <TextField
              type="date"
              name="until"
              label={t('moderation.until')}
              hint={t('moderation.untilHint')}
              defaultValue={values.until}
              error={errors.fields?.until}
              required
            />
          )}
        </ReasonForm>
      )}
      {viewerMaySuspend && suspendedUntil !== null && (
        <ReasonForm intent="unsuspend" label={t('moderation.unsuspend')} hidden={hidden} />
      )}
      {viewer?.role === 'ADMIN' && viewer.path !== path && (
        <ReasonForm intent="setRole" label={t('moderation.role')} hidden={hidden}>
          {({ errors, values }) => (
            <SelectField
              name="role"
              label={t('moderation.roleIs')}
              defaultValue={values.role ?? role}
              error={errors.fields?.role}
              options={roles.map((one) => ({ value: one, label: t(`moderation.role${one}`) }))}
            />
          )}
        </ReasonForm>
      )}
    </MarginSection>
  );
}
