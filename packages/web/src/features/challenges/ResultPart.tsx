import { Link } from 'react-router';
import { Failure } from '../../design/Failure.tsx';
import { TextArea, TextField } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { FieldGroup } from '../../design/late/FieldGroup.tsx';
import { Section } from '../../design/Section.tsx';
import type { RouteFormState } from '../../routing/use-route-form.ts';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { SaveForm } from '../admin/SaveForm.tsx';
import type { Candidate, DeskChallenge } from './desk-query.ts';
import { FindEntries } from './FindEntries.tsx';
import type { FoundEntries } from './found-entries.ts';
import { GraveAct } from './GraveAct.tsx';

/** Who is placed, with what and why; and the way to take that back. */
export function ResultPart({ challenge }: { challenge: DeskChallenge }) {
  const t = useWords();
  const { number, resultAt, times, state, localDates } = challenge;
  const isNow = times.some(({ act, isNow: now }) => act === 'PUBLISH_RESULT' && now);
  if (state !== 'PUBLISHED' || !isNow) return null;
  if (resultAt) {
    return (
      <Section airy id="result" title={t('challenge.result')}>
        <GraveAct
          intent="takeBack"
          number={number}
          summary={t('challenge.takeBack')}
          act={t('challenge.takeBackNow')}
          note={t('challenge.takeBackNote')}
          hint={t('challenge.forTheLog')}
        />
      </Section>
    );
  }
  return (
    <Section airy id="result" title={t('challenge.resultPublish')}>
      <ResultForm challenge={challenge} hasJury={localDates.shortlistUntil !== null} />
    </Section>
  );
}

/** What was placed before, then what was chosen since, in that order. */
function chosenOf(placed: Candidate[], { chosen, asked }: FoundEntries): Candidate[] {
  const found = chosen.edges.map(({ node }) => node);
  const since = asked.chosen.flatMap((number) => found.find((entry) => entry.number === number) ?? []);
  return [...placed, ...since.filter(({ number }) => !placed.some((entry) => entry.number === number))];
}

function ResultForm({ challenge, hasJury }: { challenge: DeskChallenge; hasJury: boolean }) {
  const form = useRouteForm('result');
  const t = useWords();
  const { number, prizes, thanks, shortlist, placed, found, chosen } = challenge;
  const entries: FoundEntries = form.preview
    ? JSON.parse(form.preview)
    : { found, chosen, asked: { search: null, leaf: null, chosen: [] } };
  const candidates = hasJury ? shortlist : chosenOf(placed, entries);
  return (
    <SaveForm go place="result" form={form} act={t('challenge.resultPublishNow')} hidden={{ number }}>
      {!hasJury && (
        <FindEntries
          {...entries}
          text={form.values.entryText}
          taken={candidates.map((entry) => entry.number)}
        />
      )}
      <p className="quiet">{t('challenge.resultHint')}</p>
      {form.errors.fields?.placings && (
        <Failure title={t('challenge.notDone')}>{form.errors.fields.placings}</Failure>
      )}
      {candidates.length === 0 && <p>{t(hasJury ? 'challenge.nobodyListed' : 'challenge.nobodyChosen')}</p>}
      {candidates.map((entry) => (
        <PlacingFields key={entry.number} entry={entry} form={form} />
      ))}
      <datalist id="prizes">
        {prizes.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <TextArea
        name="thanks"
        label={t('challenge.thanks')}
        hint={t('challenge.thanksHint')}
        rows={4}
        defaultValue={form.values.thanks ?? thanks ?? ''}
        error={form.errors.fields?.thanks}
        maxLength={10_000}
      />
    </SaveForm>
  );
}

function PlacingFields({ entry, form: { values, errors } }: { entry: Candidate; form: RouteFormState }) {
  const t = useWords();
  const { number, thread, supporters, viewerIsAuthor } = entry;
  const [place, award, reason] = [`place_${number}`, `award_${number}`, `reason_${number}`];
  return (
    <FieldGroup
      legend={
        <Link className="link" to={thread.path}>
          {thread.title}
        </Link>
      }
    >
      {viewerIsAuthor ? (
        <p className="quiet">{t('challenge.yourOwn')}</p>
      ) : (
        <FormStack>
          <p className="quiet">{t('challenge.supporters', { count: supporters })}</p>
          <TextField
            type="number"
            min={1}
            max={20}
            name={place}
            label={t('challenge.placeField')}
            hint={t('challenge.placeHint')}
            defaultValue={values[place] ?? entry.place ?? ''}
            error={errors.fields?.[place]}
          />
          <TextField
            name={award}
            list="prizes"
            label={t('challenge.award')}
            defaultValue={values[award] ?? entry.award ?? ''}
            error={errors.fields?.[award]}
            maxLength={60}
          />
          <TextArea
            name={reason}
            rows={2}
            label={t('challenge.placeReason')}
            defaultValue={values[reason] ?? entry.placeReason ?? ''}
            error={errors.fields?.[reason]}
            maxLength={2000}
          />
        </FormStack>
      )}
    </FieldGroup>
  );
}
