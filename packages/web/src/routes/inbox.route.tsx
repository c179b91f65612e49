import { redirect } from 'react-router';
import { Main } from '../design/frame/Frame.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { WhoIsHereQuery } from '../features/account/who-is-here.ts';
import { InboxList, InboxListFragment } from '../features/inbox/InboxList.tsx';
import { markAllReadAction } from '../features/inbox/inbox-actions.ts';
import { useLiveInbox } from '../features/live/use-live-inbox.tsx';
import { graphql } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { pageOf } from '../routing/page-of.ts';
import { signInAddress } from '../routing/sign-in-address.ts';
import { useWords } from '../words/words.ts';

const InboxQuery = graphql(
  `
    query Inbox($unreadOnly: Boolean, $first: Int, $after: String, $last: Int, $before: String) {
      me {
        unreadCount
      }
      notifications(unreadOnly: $unreadOnly, first: $first, after: $after, last: $last, before: $before) {
        ...InboxList
      }
    }
  `,
  [InboxListFragment],
);

export const route = defineRoute({
  async load({ client, url }) {
    const { me } = await client.query(WhoIsHereQuery, {});
    if (me === null) throw redirect(signInAddress('/inbox'));
    const unreadOnly = url.searchParams.get('show') === 'unread';
    const data = await client.query(InboxQuery, { unreadOnly, ...pageOf(url.searchParams, 20) });
    return { ...data, unreadOnly };
  },
  action: { markAllRead: markAllReadAction },
  meta: ({ t }) => ({ title: t('inbox.title'), hidden: true }),
  Page: function Inbox({ data: { me, notifications, unreadOnly } }) {
    const t = useWords();
    const bar = useLiveInbox(me?.unreadCount ?? 0);
    return (
      <Main>
        <PageHead title={t('inbox.title')} lede={t('inbox.lede')} />
        <InboxList notifications={notifications} unreadCount={me?.unreadCount ?? 0} unreadOnly={unreadOnly} />
        {bar}
      </Main>
    );
  },
});
