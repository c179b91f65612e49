import { Course, CourseStep } from '../../design/Course.tsx';
import { StateLine } from '../../design/StateLine.tsx';
import { Time } from '../../design/Time.tsx';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../graphql/graphql.ts';
import { useSite } from '../../routing/site.tsx';
import { Words } from '../../words/Words.tsx';
import { useWords } from '../../words/words.ts';
import { PersonName, PersonNameFragment } from '../people/PersonName.tsx';
import { IdeaStatusFragment, ideaShapes, useIdeaStatusName } from './idea-status.ts';

export const IdeaCourseFragment = graphql(
  `
    fragment IdeaCourse on Idea {
      owedBy
      isOverdue
      changes {
        number
        status {
          ...IdeaStatus
        }
        reason
        at
        changedBy {
          ...PersonName
        }
      }
    }
  `,
  [PersonNameFragment, IdeaStatusFragment],
);

/** How an idea came to stand where it stands, and what the brand still owes it. */
export function IdeaCourse({ idea }: { idea: FragmentOf<typeof IdeaCourseFragment> }) {
  const { owedBy, isOverdue, changes } = readFragment(IdeaCourseFragment, idea);
  const { brand } = useSite();
  const t = useWords();
  if (changes.length === 0 && owedBy === null) return null;
  const day = owedBy && <Time at={owedBy} as="day" />;
  return (
    <Course
      label={t('idea.course')}
      promise={
        owedBy &&
        (isOverdue ? (
          <StateLine kind="late">
            <Words id="idea.late" values={{ brand: brand.name, day }} />
          </StateLine>
        ) : (
          <StateLine kind="idea">
            <Words id="idea.promise" values={{ brand: brand.name, day }} />
          </StateLine>
        ))
      }
    >
      {changes.length > 0 &&
        changes.map((change, place) => <Change key={change.number} change={change} latest={place === 0} />)}
    </Course>
  );
}

type ChangeOf = ResultOf<typeof IdeaCourseFragment>['changes'][number];

function Change({ change, latest }: { change: ChangeOf; latest: boolean }) {
  const { status, reason, at, changedBy } = change;
  const { brand } = useSite();
  const nameOf = useIdeaStatusName();
  return (
    <CourseStep
      state={
        <StateLine kind={ideaShapes[status.meaning]} strong={latest}>
          {nameOf(status)}
        </StateLine>
      }
      facts={
        <>
          <PersonName person={changedBy} />, {brand.name} · <Time at={at} as="day" />
        </>
      }
      reason={reason}
    />
  );
}
