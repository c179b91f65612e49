import { Link } from 'react-router';
import { DeskEntry } from '../../design/Desk.tsx';
import { Meta } from '../../design/Meta.tsx';
import { Time } from '../../design/Time.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useWords } from '../../words/words.ts';
import { PersonName, PersonNameFragment } from '../people/PersonName.tsx';
import { auditWord } from './audit-words.ts';

export const AuditRowFragment = graphql(
  `
    fragment AuditRow on AuditEntry {
      number
      action
      reason
      createdAt
      subjectKind
      subjectNumber
      subjectPath
      actor {
        ...PersonName
      }
    }
  `,
  [PersonNameFragment],
);

/** One entry of the audit log. */
export function AuditRow({ entry }: { entry: FragmentOf<typeof AuditRowFragment> }) {
  const { action, reason, createdAt, subjectNumber, subjectPath, actor } = readFragment(
    AuditRowFragment,
    entry,
  );
  const t = useWords();
  const word = auditWord(action);
  return (
    <DeskEntry reason={reason}>
      <Meta>
        <span>
          {actor === null ? t('person.former') : <PersonName person={actor} />}{' '}
          {word === undefined ? action : t(word)}
        </span>
        {subjectPath === null ? (
          `№ ${subjectNumber}`
        ) : (
          <Link className="link" to={subjectPath}>
            № {subjectNumber}
          </Link>
        )}
        <Time at={createdAt} as="full" />
      </Meta>
    </DeskEntry>
  );
}
