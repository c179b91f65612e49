import { Link } from 'react-router';
import { DeskCase } from '../../design/Desk.tsx';
import { Meta } from '../../design/Meta.tsx';
import { Prose } from '../../design/Prose.tsx';
import { StateLine } from '../../design/StateLine.tsx';
import { Time } from '../../design/Time.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { Words } from '../../words/Words.tsx';
import { useWords } from '../../words/words.ts';
import { isOfficial, OfficialMark } from '../people/OfficialMark.tsx';
import { PersonName, PersonNameFragment } from '../people/PersonName.tsx';
import { AuthorFacts, AuthorFactsFragment } from './AuthorFacts.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import { isEditedSince } from './is-edited-since.ts';
import { deskAddress } from './report-states.ts';

export const ReportCaseFragment = graphql(
  `
    fragment ReportCase on Report {
      number
      reason
      text
      state
      decision
      createdAt
      handledAt
      handledBy {
        ...PersonName
      }
      reporter {
        ...PersonName
      }
      comment {
        number
        html
        path
        state
        createdAt
        editedAt
        author {
          role
          ...PersonName
          ...AuthorFacts
        }
      }
      post {
        number
        html
        path
        language
        state
        createdAt
        editedAt
        author {
          role
          ...PersonName
          ...AuthorFacts
        }
        thread {
          title
          language
        }
      }
    }
  `,
  [PersonNameFragment, AuthorFactsFragment],
);

/** One report: what was said, who said so, what to do about it. */
export function ReportCase({ report }: { report: FragmentOf<typeof ReportCaseFragment> }) {
  const found = readFragment(ReportCaseFragment, report);
  const { reason, text, state, createdAt, reporter, comment, post } = found;
  const said = comment ?? post;
  const t = useWords();
  return (
    <DeskCase
      back={{ to: deskAddress(state), label: t('desk.back') }}
      above={
        <Meta>
          <StateLine kind={state === 'OPEN' ? 'late' : state === 'UPHELD' ? 'solved' : 'declined'}>
            {t(`desk.state${state}`)}
          </StateLine>
          <Time at={createdAt} as="full" />
        </Meta>
      }
      title={t(`desk.reason${reason}`)}
      said={
        <>
          <Meta>
            <PersonName person={said.author} />
            {isOfficial(said.author.role) && <OfficialMark role={said.author.role} />}
            <Time at={said.createdAt} as="full" />
            {isEditedSince(createdAt, said.editedAt) &&
              (comment === null ? (
                <Link className="link" to={`/posts/${post.number}/history`}>
                  {t('desk.editedSince')}
                </Link>
              ) : (
                t('desk.editedSince')
              ))}
            {said.state !== 'VISIBLE' && (
              <StateLine kind="hidden">
                {said.state === 'HIDDEN' ? t('state.hidden') : t('state.deleted')}
              </StateLine>
            )}
          </Meta>
          <Prose
            html={said.html}
            lang={comment === null ? post.language : undefined}
            small={comment !== null}
          />
          <p className="quiet">
            <Link className="link" to={said.path} lang={post.thread.language}>
              {t('desk.inThread', { title: post.thread.title })}
            </Link>
          </p>
        </>
      }
      facts={[
        {
          term: t('desk.reportedBy'),
          told: reporter === null ? t('person.former') : <PersonName person={reporter} />,
        },
        ...(text === '' ? [] : [{ term: t('desk.says'), told: text }]),
        { term: t('desk.author'), told: <AuthorFacts author={said.author} /> },
        ...(found.handledBy === null
          ? []
          : [
              {
                term: t('desk.decided'),
                told: (
                  <Words
                    id="desk.decidedBy"
                    values={{
                      name: <PersonName person={found.handledBy} />,
                      day: <Time at={found.handledAt ?? createdAt} as="full" />,
                      reason: found.decision,
                    }}
                  />
                ),
              },
            ]),
      ]}
      decide={
        state === 'OPEN' && (
          <DecisionForm
            report={found.number}
            post={comment === null ? post.number : undefined}
            comment={comment?.number}
            hidden={said.state !== 'VISIBLE'}
          />
        )
      }
    />
  );
}
