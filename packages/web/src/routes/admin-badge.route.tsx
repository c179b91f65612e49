import { Link } from 'react-router';
import { Empty } from '../design/Empty.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { LineRows } from '../design/LineRow.tsx';
import { Notice } from '../design/Notice.tsx';
import { Pagination } from '../design/Pagination.tsx';
import { Section } from '../design/Section.tsx';
import { AdminTabs, adminParts } from '../features/admin/AdminTabs.tsx';
import { requireAdmin } from '../features/admin/require-admin.ts';
import { AwardOfBadge } from '../features/badges/AwardRow.tsx';
import { type AdminBadge, AdminBadgeQuery, BadgeMetricsQuery } from '../features/badges/admin-badge-query.ts';
import { ArtForm, GiveForm, RevokeForm, SwitchForm } from '../features/badges/BadgeActs.tsx';
import { BadgeForm } from '../features/badges/BadgeForm.tsx';
import { badgeActions, createBadgeAction } from '../features/badges/badge-actions.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { notFound } from '../routing/not-found.ts';
import { pageOf } from '../routing/page-of.ts';
import { useWords } from '../words/words.ts';

export const route = defineRoute({
  async load({ client, language, params, url }) {
    await requireAdmin(client, adminParts.badges);
    const { key = '' } = params;
    if (key === 'new') return { badge: null, ...(await client.query(BadgeMetricsQuery, {})) };
    const loaded = await client.query(AdminBadgeQuery, { key, language, ...pageOf(url.searchParams, 30) });
    if (loaded.badge === null) throw notFound();
    return loaded;
  },
  action: { create: createBadgeAction, ...badgeActions },
  meta: ({ data: { badge }, t }) => ({
    title: badge ? t('badge.title', { name: badge.name }) : t('badge.new'),
    hidden: true,
  }),
  Page: function AdminBadgePage({ data: { badge, badgeIcons, ...metrics } }) {
    const t = useWords();
    return (
      <Main>
        <AdminTabs current="badges" />
        {badge?.lookingBack != null && (
          <Notice icon="clock">
            {t('badge.lookingBack', { share: Math.round(badge.lookingBack * 100) })}
          </Notice>
        )}
        <Section
          airy
          title={badge ? badge.name : t('badge.new')}
          aside={badge?.enabled && <Link to={`/badges/${badge.key}`}>{t('badge.page')}</Link>}
        >
          {badge && !badge.isOwn && <p className="quiet">{t('badge.notOwn')}</p>}
          {badge && !badge.isOwn && badge.formula && (
            <pre>
              <code>{badge.formula}</code>
            </pre>
          )}
          <BadgeForm key={badge?.key ?? 'new'} badge={badge} metrics={metrics} icons={badgeIcons} />
        </Section>
        {badge && <Existing badge={badge} />}
      </Main>
    );
  },
});

function Existing({ badge }: { badge: AdminBadge }) {
  const t = useWords();
  const { key, way, enabled, awards } = badge;
  const older = awards.pageInfo.hasNextPage && awards.pageInfo.endCursor;
  const newer = awards.pageInfo.hasPreviousPage && awards.pageInfo.startCursor;
  const here = `/admin/badges/${key}`;
  return (
    <>
      {way === 'HAND' && enabled && (
        <Section airy title={t('badge.giveHead')}>
          <GiveForm badge={badge} />
        </Section>
      )}
      <Section airy title={t('badge.artHead')}>
        <ArtForm badge={badge} />
      </Section>
      <Section airy title={enabled ? t('badge.off') : t('badge.on')}>
        <SwitchForm key={String(enabled)} badge={badge} />
      </Section>
      <Section title={t('badge.who')}>
        {awards.edges.length === 0 && <Empty title={t('badge.whoNobody')} />}
        <LineRows>
          {awards.edges.map(({ node }) => (
            <AwardOfBadge key={node.number} award={node} end={<RevokeForm award={node} />} />
          ))}
        </LineRows>
        <Pagination
          older={older ? `${here}?after=${encodeURIComponent(older)}` : undefined}
          newer={newer ? `${here}?before=${encodeURIComponent(newer)}` : undefined}
        />
      </Section>
    </>
  );
}
