import { Tabs } from '../../design/Tabs.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';

export const ProfileTabsFragment = graphql(`
  fragment ProfileTabs on Member {
    path
    threadCount
    answerCount
    reputation
    badgeCounts {
      gold
      silver
      bronze
    }
  }
`);

interface ProfileTabsParts {
  member: FragmentOf<typeof ProfileTabsFragment>;
  current: 'threads' | 'answers' | 'badges' | 'points';
}

/** The pages of a person. Badges and points are among them where the reader is shown any. */
export function ProfileTabs({ member, current }: ProfileTabsParts) {
  const { path, threadCount, answerCount, reputation, badgeCounts } = readFragment(
    ProfileTabsFragment,
    member,
  );
  const t = useWords();
  const format = useFormat();
  const badgeCount = badgeCounts && badgeCounts.gold + badgeCounts.silver + badgeCounts.bronze;
  const tabs = [
    {
      to: path,
      label: t('profile.threads', { count: threadCount, told: format.number(threadCount) }),
      current: current === 'threads',
    },
    {
      to: `${path}/answers`,
      label: t('profile.answers', { count: answerCount, told: format.number(answerCount) }),
      current: current === 'answers',
    },
    ...(badgeCount === null
      ? []
      : [
          {
            to: `${path}/badges`,
            label: t('badge.count', { count: badgeCount, told: format.number(badgeCount) }),
            current: current === 'badges',
          },
        ]),
    ...(reputation === null
      ? []
      : [{ to: `${path}/reputation`, label: t('reputation.balance'), current: current === 'points' }]),
  ];
  return <Tabs label={t('profile.what')} tabs={tabs} />;
}
