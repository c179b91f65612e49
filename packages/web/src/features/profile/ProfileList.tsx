import { ButtonLink } from '../../design/Button.tsx';
import { Empty } from '../../design/Empty.tsx';
import { Pagination } from '../../design/Pagination.tsx';
import { Rows } from '../../design/Row.tsx';
import { Tabs } from '../../design/Tabs.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';
import { FeedRow, FeedRowFragment } from '../feed/FeedRow.tsx';
import { useViewer } from '../frame/use-viewer.ts';
import { AnswerRow, AnswerRowFragment } from './AnswerRow.tsx';

export const ProfileListFragment = graphql(
  `
    fragment ProfileList on Member {
      displayName
      path
      threadCount
      answerCount
      threads(first: $first, after: $after, last: $last, before: $before) @skip(if: $answers) {
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
    }
  `,
  [FeedRowFragment, AnswerRowFragment],
);

/** What somebody wrote: the threads they began, or their answers, newest first. */
export function ProfileList({ member }: { member: FragmentOf<typeof ProfileListFragment> }) {
  const { displayName, path, threadCount, answerCount, threads, answers } = readFragment(
    ProfileListFragment,
    member,
  );
  const viewer = useViewer();
  const t = useWords();
  const format = useFormat();
  const mine = viewer?.path === path;
  const here = answers ? `${path}/answers` : path;
  const pageInfo = (answers ?? threads)?.pageInfo;
  const older = pageInfo?.hasNextPage && pageInfo.endCursor;
  const newer = pageInfo?.hasPreviousPage && pageInfo.startCursor;
  const name = displayName;
  return (
    <>
      <Tabs
        label={t('profile.what')}
        tabs={[
          {
            to: path,
            label: t('profile.threads', { count: threadCount, told: format.number(threadCount) }),
            current: !answers,
          },
          {
            to: `${path}/answers`,
            label: t('profile.answers', { count: answerCount, told: format.number(answerCount) }),
            current: Boolean(answers),
          },
        ]}
      />
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
