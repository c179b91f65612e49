import { Link } from 'react-router';
import { Award, Awards } from '../../design/late/Award.tsx';
import { Prose } from '../../design/Prose.tsx';
import { Section } from '../../design/Section.tsx';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../graphql/graphql.ts';
import { useWords } from '../../words/words.ts';
import { PersonNameFragment } from '../people/PersonName.tsx';
import { useForeignLanguage } from '../threads/ForeignLanguage.tsx';
import { Authors } from './EntryRow.tsx';
import { useZoneFormat } from './zone-format.ts';

export const ChallengeResultFragment = graphql(
  `
    fragment ChallengeResult on Challenge {
      resultAt
      thanksHtml
      placed {
        number
        place
        award
        placeReason
        supporters
        authors {
          member {
            ...PersonName
          }
        }
        thread {
          title
          path
          language
        }
      }
    }
  `,
  [PersonNameFragment],
);

interface ChallengeResultParts {
  challenge: FragmentOf<typeof ChallengeResultFragment>;
  /** The brand’s: its clock says the day here as it does in the line of phases. */
  timeZone: string;
}

/** What came of a challenge: who is placed, with what and why, and what the brand says to it. */
export function ChallengeResult({ challenge, timeZone }: ChallengeResultParts) {
  const { resultAt, thanksHtml, placed } = readFragment(ChallengeResultFragment, challenge);
  const { format } = useZoneFormat(timeZone);
  const t = useWords();
  if (!resultAt) return null;
  return (
    <Section
      id="result"
      title={t('challenge.result')}
      aside={t('challenge.publishedOn', { day: format.day(resultAt) })}
    >
      <Awards>
        {placed.map((entry) => (
          <Placed key={entry.number} entry={entry} />
        ))}
      </Awards>
      {thanksHtml && <Prose html={thanksHtml} />}
    </Section>
  );
}

type PlacedEntry = ResultOf<typeof ChallengeResultFragment>['placed'][number];

function Placed({
  entry: { place, award, placeReason, supporters, authors, thread },
}: {
  entry: PlacedEntry;
}) {
  const { lang } = useForeignLanguage(thread.language);
  const t = useWords();
  return (
    <Award
      place={place}
      told={t('challenge.place', { place: place ?? 0 })}
      award={award}
      title={
        <Link lang={lang} to={thread.path}>
          {thread.title}
        </Link>
      }
      reason={placeReason}
    >
      <p className="quiet">
        <Authors authors={authors} /> · {t('challenge.supporters', { count: supporters })}
      </p>
    </Award>
  );
}
