import { Button } from '../../design/Button.tsx';
import { Failure } from '../../design/Failure.tsx';
import { TextArea } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { LineRow } from '../../design/LineRow.tsx';
import { Meta } from '../../design/Meta.tsx';
import { Time } from '../../design/Time.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { PersonName } from '../people/PersonName.tsx';
import type { Triage } from './idea-query.ts';

interface NoteListParts {
  threadId: number;
  notes: Triage['notes'];
}

/** What the team wrote down about an idea, the latest first, and room for more. */
export function NoteList({ threadId, notes }: NoteListParts) {
  const form = useRouteForm('note');
  const t = useWords();
  const { errors, values, sending } = form;
  return (
    <>
      <RouteForm form={form} hidden={{ threadId }}>
        <FormStack acts={<Button pending={sending}>{t('triage.addNote')}</Button>}>
          {errors.message && <Failure title={t('triage.notSaved')}>{errors.message}</Failure>}
          <TextArea
            name="text"
            rows={2}
            label={t('triage.note')}
            hint={t('triage.noteHint')}
            error={errors.fields?.text}
            defaultValue={values.text}
          />
        </FormStack>
      </RouteForm>
      <ul id="notes">
        {notes.map((note) => (
          <Note key={note.number} note={note} />
        ))}
      </ul>
    </>
  );
}

function Note({ note }: { note: Triage['notes'][number] }) {
  const t = useWords();
  return (
    <LineRow end={note.isOwn && <TakeBack number={note.number} label={t('triage.takeNoteBack')} />}>
      <p className="voice">{note.text}</p>
      <Meta small>
        <PersonName person={note.author} />
        <Time at={note.writtenAt} as="full" />
      </Meta>
    </LineRow>
  );
}

function TakeBack({ number, label }: { number: number; label: string }) {
  const form = useRouteForm('deleteNote', `deleteNote-${number}`);
  return (
    <RouteForm form={form} hidden={{ number }}>
      <Button small pending={form.sending}>
        {label}
      </Button>
    </RouteForm>
  );
}
