import { ButtonLink } from '../../design/Button.tsx';
import { Empty } from '../../design/Empty.tsx';
import { BadgeRows } from '../../design/late/BadgeRow.tsx';
import { Pagination } from '../../design/Pagination.tsx';
import { Rows } from '../../design/Row.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useWords } from '../../words/words.ts';
import { AwardOfMember, AwardOfMemberFragment } from '../badges/AwardRow.tsx';
import { BadgeSummary } from '../badges/BadgeSummary.tsx';
import { FeedRow, FeedRowFragment } from '../feed/FeedRow.tsx';
import { useViewer } from '../frame/use-viewer.ts';
import { AnswerRow, AnswerRowFragment } from './AnswerRow.tsx';
import { ProfileTabs, ProfileTabsFragment } from './ProfileTabs.tsx';

export const ProfileListFragment = graphql(
  `
    fragment ProfileList on Member {
      displayName
      path
      ...ProfileTabs
      badgeCounts {
        gold
        silver
        bronze
      }
      threads(first: $first, after: $after, last: $last, before: $before) @include(if: $threads) {
        edges {
          node {
            number
            ...FeedRow
          }
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
      answers(first: $first, after: $after, last: $last, before: $before) @include(if: $answers) {
        edges {
          node {
            number
            ...AnswerRow
          }
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
      badgeAwards(first: $first, after: $after, last: $last, before: $before) @include(if: $badges) {
        edges {
          node {
            number
            ...AwardOfMember
          }
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
    }
  `,
  [FeedRowFragment, AnswerRowFragment, AwardOfMemberFragment, ProfileTabsFragment],
);

/** What somebody wrote: the threads they began, or their answers, newest first. */
export function ProfileList({ member }: { member: FragmentOf<typeof ProfileListFragment> }) {
  const list = readFragment(ProfileListFragment, member);
  const { displayName, path, badgeCounts, threads, answers, badgeAwards } = list;
  const viewer = useViewer();
  const t = useWords();
  const mine = viewer?.path === path;
  const here = answers ? `${path}/answers` : badgeAwards ? `${path}/badges` : path;
  const pageInfo = (answers ?? badgeAwards ?? threads)?.pageInfo;
  const older = pageInfo?.hasNextPage && pageInfo.endCursor;
  const newer = pageInfo?.hasPreviousPage && pageInfo.startCursor;
  const name = displayName;
  return (
    <>
      <ProfileTabs member={list} current={answers ? 'answers' : badgeAwards ? 'badges' : 'threads'} />
      {badgeAwards && badgeCounts && <BadgeSummary counts={badgeCounts} />}
      {badgeAwards?.edges.length === 0 && (
        <Empty title={mine ? t('badge.noneYou') : t('badge.none', { name })}>
          <ButtonLink to="/badges">{t('badge.see')}</ButtonLink>
        </Empty>
      )}
      {badgeAwards && badgeAwards.edges.length > 0 && (
        <BadgeRows>
          {badgeAwards.edges.map(({ node }) => (
            <AwardOfMember key={node.number} award={node} />
          ))}
        </BadgeRows>
      )}
      {threads?.edges.length === 0 && (
        <Empty title={mine ? t('profile.noThreadsYou') : t('profile.noThreads', { name })}>
          {mine && (
            <ButtonLink to="/ask" icon="pen">
              {t('frame.ask')}
            </ButtonLink>
          )}
        </Empty>
      )}
      {answers?.edges.length === 0 && (
        <Empty title={mine ? t('profile.noAnswersYou') : t('profile.noAnswers', { name })}>
          {mine && <ButtonLink to="/?order=unanswered">{t('profile.unanswered')}</ButtonLink>}
        </Empty>
      )}
      <Rows>
        {threads?.edges.map(({ node }) => (
          <FeedRow key={node.number} thread={node} ofAuthor />
        ))}
        {answers?.edges.map(({ node }) => (
          <AnswerRow key={node.number} post={node} />
        ))}
      </Rows>
      <Pagination
        older={older ? `${here}?after=${encodeURIComponent(older)}` : undefined}
        newer={newer ? `${here}?before=${encodeURIComponent(newer)}` : undefined}
      />
    </>
  );
}
