import { ActButton } from '../../design/ActButton.tsx';
import { Empty } from '../../design/Empty.tsx';
import { SelectField, TextField } from '../../design/Field.tsx';
import { LineRow, LineRows } from '../../design/LineRow.tsx';
import { Meta } from '../../design/Meta.tsx';
import { Section } from '../../design/Section.tsx';
import { Time } from '../../design/Time.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useSite } from '../../routing/site.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { languageNames, languages } from '../../words/languages.ts';
import { Words } from '../../words/Words.tsx';
import { useWords } from '../../words/words.ts';
import { SaveForm } from './SaveForm.tsx';

export const TeamPartFragment = graphql(`
  fragment TeamPart on Query {
    openInvitations {
      number
      email
      role
      expiresAt
      member {
        displayName
      }
    }
  }
`);

/** What somebody of the team can be. */
export const teamRoles = ['AGENT', 'PRODUCT_TEAM', 'MODERATOR', 'ADMIN'] as const;

/** Inviting by mail, and who has not answered yet. The route's actions are `invite` and `withdraw`. */
export function TeamPart({ data }: { data: FragmentOf<typeof TeamPartFragment> }) {
  const { openInvitations } = readFragment(TeamPartFragment, data);
  const form = useRouteForm('invite');
  const t = useWords();
  const { language } = useSite();
  const { values } = form;
  const { fields } = form.errors;
  return (
    <>
      <Section airy title={t('admin.invite')}>
        <SaveForm form={form} act={t('admin.sendInvitation')} saved={t('admin.invited')}>
          <TextField
            name="email"
            type="email"
            label={t('admin.email')}
            defaultValue={values.email}
            error={fields?.email}
            autoComplete="off"
            required
          />
          <SelectField
            name="role"
            label={t('admin.role')}
            hint={t('admin.roleHint')}
            defaultValue={values.role ?? 'AGENT'}
            error={fields?.role}
            options={teamRoles.map((role) => ({ value: role, label: t(`admin.role${role}`) }))}
          />
          <SelectField
            name="locale"
            label={t('admin.mailLanguage')}
            defaultValue={values.locale ?? language}
            options={languages.map((code) => ({ value: code, label: languageNames[code] }))}
          />
        </SaveForm>
      </Section>
      <Section title={t('admin.waiting')}>
        {openInvitations.length === 0 && <Empty title={t('admin.nobodyWaiting')} />}
        <LineRows>
          {openInvitations.map(({ number, email, role, member, expiresAt }) => (
            <LineRow key={number} end={<Withdraw number={number} />}>
              <b>{email}</b>
              <Meta small>
                {role ? t(`admin.role${role === 'MEMBER' ? 'AGENT' : role}`) : member?.displayName}
                <Words id="admin.until" values={{ day: <Time at={expiresAt} as="day" /> }} />
              </Meta>
            </LineRow>
          ))}
        </LineRows>
      </Section>
    </>
  );
}

function Withdraw({ number }: { number: number }) {
  const form = useRouteForm('withdraw', `withdraw-${number}`);
  const t = useWords();
  return (
    <RouteForm form={form} hidden={{ number }}>
      <ActButton icon="close">{t('admin.withdraw')}</ActButton>
    </RouteForm>
  );
}
