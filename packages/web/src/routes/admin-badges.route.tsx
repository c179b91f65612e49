import { Link } from 'react-router';
import { ButtonLink } from '../design/Button.tsx';
import { Empty } from '../design/Empty.tsx';
import { Main } from '../design/frame/Frame.tsx';
import { LineRow, LineRows } from '../design/LineRow.tsx';
import { Meta } from '../design/Meta.tsx';
import { Section } from '../design/Section.tsx';
import { StateLine } from '../design/StateLine.tsx';
import { AdminTabs, adminParts } from '../features/admin/AdminTabs.tsx';
import { requireAdmin } from '../features/admin/require-admin.ts';
import { BadgeLook, BadgeLookFragment } from '../features/badges/BadgeLook.tsx';
import { graphql, type ResultOf } from '../graphql/graphql.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { useFormat } from '../words/FormatProvider.tsx';
import { useWords } from '../words/words.ts';

const AdminBadgesQuery = graphql(
  `
    query AdminBadges($language: String!) {
      allBadges {
        key
        level
        way
        group
        enabled
        lookingBack
        memberCount
        name(language: $language)
        ...BadgeLook
      }
    }
  `,
  [BadgeLookFragment],
);

type Badge = ResultOf<typeof AdminBadgesQuery>['allBadges'][number];

export const route = defineRoute({
  async load({ client, language }) {
    await requireAdmin(client, adminParts.badges);
    return client.query(AdminBadgesQuery, { language });
  },
  meta: ({ t }) => ({ title: t('badge.all'), hidden: true }),
  Page: function AdminBadges({ data: { allBadges } }) {
    const t = useWords();
    const own = allBadges.filter(({ group }) => group === 'OWN');
    const honours = allBadges.filter(({ group }) => group === 'HONOURS');
    const others = allBadges.filter(({ group }) => group !== 'OWN' && group !== 'HONOURS');
    return (
      <Main>
        <AdminTabs current="badges" />
        <Section
          title={t('badge.group', { group: 'OWN' })}
          aside={
            <ButtonLink small to="/admin/badges/new">
              {t('badge.new')}
            </ButtonLink>
          }
        >
          {own.length === 0 && <Empty title={t('badge.noOwn')} />}
          <List badges={own} />
        </Section>
        <Section title={t('badge.group', { group: 'HONOURS' })}>
          <List badges={honours} />
        </Section>
        <Section title={t('badge.earned')}>
          <List badges={others} />
        </Section>
      </Main>
    );
  },
});

function List({ badges }: { badges: readonly Badge[] }) {
  return (
    <LineRows>
      {badges.map((badge) => (
        <Listed key={badge.key} badge={badge} />
      ))}
    </LineRows>
  );
}

function Listed({ badge }: { badge: Badge }) {
  const { key, level, way, enabled, lookingBack, memberCount, name } = badge;
  const t = useWords();
  const format = useFormat();
  return (
    <LineRow end={<BadgeLook badge={badge} size="small" wanted={!enabled} />}>
      <Link to={`/admin/badges/${key}`}>{name}</Link>
      <Meta small>
        {t('badge.level', { level })}
        {t('badge.wayName', { way })}
        {memberCount > 0
          ? t('badge.members', { count: memberCount, told: format.number(memberCount) })
          : t('badge.nobody')}
        {!enabled && <StateLine kind="hidden">{t('badge.isOff')}</StateLine>}
        {lookingBack !== null && t('badge.lookingBack', { share: Math.round(lookingBack * 100) })}
      </Meta>
    </LineRow>
  );
}
