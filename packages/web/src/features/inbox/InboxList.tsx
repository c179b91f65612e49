import { Link } from 'react-router';
import { ActButton } from '../../design/ActButton.tsx';
import { ButtonLink } from '../../design/Button.tsx';
import { Empty } from '../../design/Empty.tsx';
import { Narrow } from '../../design/Narrow.tsx';
import { Pagination } from '../../design/Pagination.tsx';
import { Rows } from '../../design/Row.tsx';
import { Tabs } from '../../design/Tabs.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { InboxRow, InboxRowFragment } from './InboxRow.tsx';

export const InboxListFragment = graphql(
  `
    fragment InboxList on NotificationConnection {
      edges {
        node {
          number
          ...InboxRow
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  `,
  [InboxRowFragment],
);

interface InboxListParts {
  notifications: FragmentOf<typeof InboxListFragment>;
  unreadCount: number;
  unreadOnly: boolean;
}

/** What the member was told, newest first. */
export function InboxList({ notifications, unreadCount, unreadOnly }: InboxListParts) {
  const { edges, pageInfo } = readFragment(InboxListFragment, notifications);
  const t = useWords();
  const base = unreadOnly ? '/inbox?show=unread&' : '/inbox?';
  const older = pageInfo.hasNextPage && pageInfo.endCursor;
  const newer = pageInfo.hasPreviousPage && pageInfo.startCursor;
  return (
    <>
      <Tabs
        label={t('inbox.which')}
        tabs={[
          { to: '/inbox', label: t('inbox.all'), current: !unreadOnly },
          {
            to: '/inbox?show=unread',
            label: t('inbox.unread', { count: unreadCount }),
            current: unreadOnly,
          },
        ]}
      />
      <Narrow end={unreadCount > 0 && <MarkAll />}>
        <Link to="/settings/notifications">{t('inbox.choose')}</Link>
      </Narrow>
      {edges.length === 0 ? (
        <Empty title={unreadOnly ? t('inbox.allRead') : t('inbox.empty')}>
          <ButtonLink to="/">{t('inbox.look')}</ButtonLink>
        </Empty>
      ) : (
        <Rows>
          {edges.map(({ node }) => (
            <InboxRow key={node.number} notification={node} />
          ))}
        </Rows>
      )}
      <Pagination
        older={older ? `${base}after=${encodeURIComponent(older)}` : undefined}
        newer={newer ? `${base}before=${encodeURIComponent(newer)}` : undefined}
      />
    </>
  );
}

function MarkAll() {
  const form = useRouteForm('markAllRead');
  const t = useWords();
  return (
    <RouteForm form={form}>
      <ActButton icon="check">{t('inbox.markAll')}</ActButton>
    </RouteForm>
  );
}
