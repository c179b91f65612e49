import { DeskItem } from '../../design/Desk.tsx';
import { Time } from '../../design/Time.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useWords } from '../../words/words.ts';
import { PersonNameFragment, usePersonName } from '../people/PersonName.tsx';
import { excerptOf } from '../threads/excerpt-of.ts';
import { deskAddress } from './report-states.ts';

export const ReportItemFragment = graphql(
  `
    fragment ReportItem on Report {
      number
      reason
      state
      createdAt
      weighs
      comment {
        html
        author {
          ...PersonName
        }
      }
      post {
        html
        language
        author {
          ...PersonName
        }
      }
    }
  `,
  [PersonNameFragment],
);

interface ReportItemParts {
  report: FragmentOf<typeof ReportItemFragment>;
  current: boolean;
}

/** A report in the list: why, who, the first words. */
export function ReportItem({ report, current }: ReportItemParts) {
  const { number, reason, state, createdAt, weighs, comment, post } = readFragment(
    ReportItemFragment,
    report,
  );
  const text = comment ?? post;
  const { name } = usePersonName(text.author);
  const t = useWords();
  return (
    <DeskItem
      to={deskAddress(state, number)}
      current={current}
      title={t(`desk.reason${reason}`)}
      time={<Time at={createdAt} />}
      lines={[
        { text: weighs ? t('desk.weighs', { name }) : name },
        { text: excerptOf(text.html, 90), lang: comment === null ? post.language : undefined },
      ]}
    />
  );
}
