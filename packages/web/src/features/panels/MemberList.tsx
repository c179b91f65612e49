import { Link } from 'react-router';
import { ActButton } from '../../design/ActButton.tsx';
import { Empty } from '../../design/Empty.tsx';
import { LineRow, LineRows } from '../../design/LineRow.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { PersonName, usePersonName } from '../people/PersonName.tsx';
import type { DeskPanel } from './desk-queries.ts';

type Member = NonNullable<DeskPanel['members']>['edges'][number]['node'];

/** Who is in a panel, a page at a time, and the way to take somebody out. */
export function MemberList({ panel }: { panel: DeskPanel }) {
  const t = useWords();
  const { members, number } = panel;
  if (members === null || members.edges.length === 0)
    return <Empty title={t('panel.nobodyIn')} help={t('panel.nobodyInHelp')} />;
  const { hasNextPage, endCursor } = members.pageInfo;
  return (
    <>
      <LineRows>
        {members.edges.map(({ node }) => (
          <MemberLine key={node.number} panelId={number} member={node} />
        ))}
      </LineRows>
      {hasNextPage && endCursor && (
        <Link className="link" to={`?after=${encodeURIComponent(endCursor)}#members`}>
          {t('panel.moreMembers')}
        </Link>
      )}
    </>
  );
}

function MemberLine({ panelId, member }: { panelId: number; member: Member }) {
  const form = useRouteForm('remove', `remove-${member.number}`);
  const t = useWords();
  const { name } = usePersonName(member);
  return (
    <LineRow
      end={
        <RouteForm form={form} hidden={{ panelId, memberId: member.number }}>
          <ActButton aria-label={t('panel.removeMember', { name })}>{t('panel.remove')}</ActButton>
        </RouteForm>
      }
    >
      <PersonName person={member} /> <span className="quiet">@{member.handle}</span>
    </LineRow>
  );
}
