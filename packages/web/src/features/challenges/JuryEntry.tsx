import { Link } from 'react-router';
import { Button } from '../../design/Button.tsx';
import { Choice } from '../../design/Choice.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { Failure } from '../../design/Failure.tsx';
import { TextArea } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { LineRow, LineRows } from '../../design/LineRow.tsx';
import { Meta } from '../../design/Meta.tsx';
import { Prose } from '../../design/Prose.tsx';
import { Section } from '../../design/Section.tsx';
import { StateLine } from '../../design/StateLine.tsx';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../graphql/graphql.ts';
import { isRefused } from '../../routing/form-result.ts';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { SaveForm } from '../admin/SaveForm.tsx';
import { PersonName, PersonNameFragment } from '../people/PersonName.tsx';
import { Authors } from './EntryRow.tsx';

export const JuryEntryFragment = graphql(
  `
    fragment JuryEntry on ChallengeEntry {
      number
      supporters
      isShortlisted
      shortlistReason
      viewerIsAuthor
      authors {
        member {
          ...PersonName
        }
      }
      thread {
        title
        path
        opening {
          html
        }
      }
      marks {
        shortlist
        note
        member {
          number
          ...PersonName
        }
      }
    }
  `,
  [PersonNameFragment],
);

type Entry = ResultOf<typeof JuryEntryFragment>;

interface JuryEntryParts {
  entry: FragmentOf<typeof JuryEntryFragment>;
  /** The reader’s number. */
  me: number;
  /** Whether the reader marks entries, and whether it is the time for it. */
  marks: boolean;
  /** The same for the shortlist. */
  shortlists: boolean;
}

/** One entry as the jury reads it: the idea, what jurors think, and what the reader says to it. */
export function JuryEntry({ entry, me, marks: mayMark, shortlists }: JuryEntryParts) {
  const read = readFragment(JuryEntryFragment, entry);
  const { number, supporters, isShortlisted, viewerIsAuthor, authors, thread, marks } = read;
  const t = useWords();
  return (
    <Section
      airy
      id={`entry-${number}`}
      title={
        <Link className="link" to={thread.path}>
          {thread.title}
        </Link>
      }
      aside={isShortlisted && <StateLine kind="solved">{t('challenge.onShortlist')}</StateLine>}
    >
      <Meta>
        <Authors authors={authors} />
        {t('challenge.supporters', { count: supporters })}
      </Meta>
      <Disclosure summary={t('challenge.read')} icon="idea">
        <Prose html={thread.opening.html} small />
      </Disclosure>
      <Marks marks={marks ?? []} />
      {viewerIsAuthor ? (
        <p className="quiet">{t('challenge.yourOwn')}</p>
      ) : (
        <>
          {mayMark && <MarkForm entry={read} me={me} />}
          {shortlists && <ShortlistForm entry={read} />}
        </>
      )}
    </Section>
  );
}

function Marks({ marks }: { marks: NonNullable<Entry['marks']> }) {
  const t = useWords();
  if (marks.length === 0) return <p className="quiet">{t('challenge.noMarks')}</p>;
  return (
    <LineRows>
      {marks.map(({ member, shortlist, note }) => (
        <LineRow
          key={member.number}
          end={
            <StateLine kind={shortlist ? 'solved' : 'declined'}>
              {shortlist ? t('challenge.markYes') : t('challenge.markNo')}
            </StateLine>
          }
        >
          <PersonName person={member} />
          {note && <p>{note}</p>}
        </LineRow>
      ))}
    </LineRows>
  );
}

function MarkForm({ entry: { number, marks, thread }, me }: { entry: Entry; me: number }) {
  const form = useRouteForm('mark', `mark-${number}`);
  const t = useWords();
  const own = marks?.find(({ member }) => member.number === me);
  return (
    <Disclosure
      row
      summary={own ? t('challenge.changeMark') : t('challenge.mark')}
      open={(own === undefined && form.round === 0) || isRefused(form.errors) || undefined}
    >
      <SaveForm
        form={form}
        act={t('challenge.markSave')}
        saved={t('challenge.markSaved')}
        hidden={{ entryNumber: number }}
      >
        <Choice
          name="shortlist"
          legend={t('challenge.markOf', { title: thread.title })}
          defaultValue={form.values.shortlist ?? (own ? (own.shortlist ? 'yes' : 'no') : undefined)}
          options={[
            { value: 'yes', label: t('challenge.markYes') },
            { value: 'no', label: t('challenge.markNo') },
          ]}
        />
        <TextArea
          name="note"
          label={t('challenge.note')}
          hint={t('challenge.noteHint')}
          rows={2}
          maxLength={2000}
          defaultValue={form.values.note ?? own?.note}
          error={form.errors.fields?.note}
        />
      </SaveForm>
    </Disclosure>
  );
}

function ShortlistForm({ entry: { number, isShortlisted, shortlistReason, thread } }: { entry: Entry }) {
  const form = useRouteForm('shortlist', `shortlist-${number}`);
  const t = useWords();
  return (
    <Disclosure
      row
      summary={isShortlisted ? t('challenge.shortlistChange') : t('challenge.shortlistPut')}
      open={isRefused(form.errors) || undefined}
    >
      <RouteForm form={form} hidden={{ entryNumber: number }}>
        <FormStack
          acts={
            <>
              <Button name="shortlisted" value="yes" pending={form.sending}>
                {isShortlisted ? t('challenge.shortlistSave') : t('challenge.shortlistPut')}
              </Button>
              {isShortlisted && (
                <Button name="shortlisted" value="no" look="danger" pending={form.sending}>
                  {t('challenge.shortlistTake')}
                </Button>
              )}
            </>
          }
        >
          {form.errors.message && <Failure title={t('challenge.notDone')}>{form.errors.message}</Failure>}
          <TextArea
            name="reason"
            label={t('challenge.shortlistReason', { title: thread.title })}
            hint={t('challenge.everybodyReads')}
            rows={2}
            maxLength={2000}
            defaultValue={form.values.reason ?? shortlistReason ?? ''}
            error={form.errors.fields?.reason}
          />
        </FormStack>
      </RouteForm>
    </Disclosure>
  );
}
