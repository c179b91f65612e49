import { Link } from 'react-router';
import { Award, Awards } from '../../design/late/Award.tsx';
import { Prose } from '../../design/Prose.tsx';
import { Section } from '../../design/Section.tsx';
import { Time } from '../../design/Time.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { Words } from '../../words/Words.tsx';
import { useWords } from '../../words/words.ts';
import { PersonNameFragment } from '../people/PersonName.tsx';
import { Authors } from './EntryRow.tsx';

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
        }
      }
    }
  `,
  [PersonNameFragment],
);

/** What came of a challenge: who is placed, with what and why, and what the brand says to it. */
export function ChallengeResult({ challenge }: { challenge: FragmentOf<typeof ChallengeResultFragment> }) {
  const { resultAt, thanksHtml, placed } = readFragment(ChallengeResultFragment, challenge);
  const t = useWords();
  if (!resultAt) return null;
  return (
    <Section
      id="result"
      title={t('challenge.result')}
      aside={<Words id="challenge.publishedOn" values={{ day: <Time at={resultAt} as="day" /> }} />}
    >
      <Awards>
        {placed.map(({ number, place, award, placeReason, supporters, authors, thread }) => (
          <Award
            key={number}
            place={place}
            told={t('challenge.place', { place: place ?? 0 })}
            award={award}
            title={
              <Link className="link" to={thread.path}>
                {thread.title}
              </Link>
            }
            reason={placeReason}
          >
            <p className="quiet">
              <Authors authors={authors} /> · {t('challenge.supporters', { count: supporters })}
            </p>
          </Award>
        ))}
      </Awards>
      {thanksHtml && <Prose html={thanksHtml} />}
    </Section>
  );
}
