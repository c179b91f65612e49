import { BadgeRow, BadgeRows } from '../../design/late/BadgeRow.tsx';
import { Meta } from '../../design/Meta.tsx';
import { Section } from '../../design/Section.tsx';
import { StateLine } from '../../design/StateLine.tsx';
import { graphql, type ResultOf } from '../../graphql/graphql.ts';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';
import { BadgeLook, BadgeLookFragment } from './BadgeLook.tsx';

const ListedFragment = graphql(
  `
    fragment ListedBadge on Badge @_unmask {
      key
      level
      way
      group
      repeats
      memberCount
      viewerAwards
      name(language: $language)
      description(language: $language)
      viewerNeeds {
        comparison
        days
        has
        met
        metric
        share
        target
      }
      ...BadgeLook
    }
  `,
  [BadgeLookFragment],
);

export const BadgesQuery = graphql(
  `
    query Badges($language: String!) {
      badges {
        ...ListedBadge
      }
      importedBadges {
        ...ListedBadge
      }
    }
  `,
  [ListedFragment],
);

export type ListedBadge = NonNullable<ResultOf<typeof BadgesQuery>['badges']>[number];

/** In which order pages show what badges are for. */
const groups = [
  'BEGINNING',
  'HELPING',
  'SHARING',
  'SHAPING',
  'CARING',
  'STAYING',
  'HONOURS',
  'OWN',
  'IMPORTED',
] as const;

/** Every badge, by what it is for; each with how many have it, and how far the reader is. */
export function BadgeList({ badges, signedIn }: { badges: readonly ListedBadge[]; signedIn: boolean }) {
  const t = useWords();
  return groups.map((group) => {
    const inGroup = badges.filter((badge) => badge.group === group);
    return (
      inGroup.length > 0 && (
        <Section key={group} title={t('badge.group', { group })}>
          <BadgeRows>
            {inGroup.map((badge) => (
              <Listed key={badge.key} badge={badge} signedIn={signedIn} />
            ))}
          </BadgeRows>
        </Section>
      )
    );
  });
}

function Listed({ badge, signedIn }: { badge: ListedBadge; signedIn: boolean }) {
  const { key, level, way, repeats, memberCount, viewerAwards, name, description } = badge;
  const t = useWords();
  const format = useFormat();
  const goal = useGoal(badge);
  const has = viewerAwards > 0;
  return (
    <BadgeRow
      mark={<BadgeLook badge={badge} wanted={signedIn && !has} />}
      to={`/badges/${key}`}
      title={name}
      goal={has ? undefined : goal}
    >
      {description && <p>{description}</p>}
      <Meta small>
        {t('badge.level', { level })}
        {repeats && way !== 'IMPORTED' && t('badge.repeats')}
        {memberCount > 0
          ? t('badge.members', { count: memberCount, told: format.number(memberCount) })
          : t('badge.nobody')}
      </Meta>
      {has && (
        <StateLine kind="solved">
          {viewerAwards > 1
            ? t('badge.yoursTimes', { count: viewerAwards, told: format.number(viewerAwards) })
            : t('badge.yours')}
        </StateLine>
      )}
    </BadgeRow>
  );
}

/** How far the reader is from a badge: of what it asks, that of which most is missing. */
export function useGoal({ viewerNeeds }: Pick<ListedBadge, 'viewerNeeds'>) {
  const t = useWords();
  const { number } = useFormat();
  // A first one is no way to go.
  const missing = (viewerNeeds ?? []).filter(
    ({ met, comparison, target }) => !met && comparison.startsWith('>') && target > 1,
  );
  const [next] = missing.toSorted((a, b) => a.share - b.share);
  if (!next) return undefined;
  const what = t('tier.metric', { metric: next.metric });
  const name = next.days === null ? what : t('tier.inDays', { what, days: next.days });
  const told = t('badge.goal', { name, has: number(next.has), target: number(next.target) });
  return { share: Math.min(next.share, 0.99), name, told };
}
