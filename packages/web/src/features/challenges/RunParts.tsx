import { Link } from 'react-router';
import { Button } from '../../design/Button.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { Failure } from '../../design/Failure.tsx';
import { TextArea, TextField } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { LineRow, LineRows } from '../../design/LineRow.tsx';
import { FieldGroup } from '../../design/late/FieldGroup.tsx';
import { Section } from '../../design/Section.tsx';
import { isRefused } from '../../routing/form-result.ts';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { SaveForm } from '../admin/SaveForm.tsx';
import { PersonName } from '../people/PersonName.tsx';
import type { DeskChallenge } from './desk-query.ts';

/** Publishes a draft, or throws it away; calls off what was published. */
export function StatePart({ challenge: { number, state, resultAt } }: { challenge: DeskChallenge }) {
  const publish = useRouteForm('publish');
  const remove = useRouteForm('remove');
  const cancel = useRouteForm('cancel');
  const t = useWords();
  if (state === 'CANCELLED' || resultAt) return null;
  if (state === 'PUBLISHED') {
    return (
      <Disclosure row summary={t('challenge.cancel')} open={isRefused(cancel.errors) || undefined}>
        <SaveForm danger form={cancel} act={t('challenge.cancelNow')} hidden={{ number }}>
          <p className="quiet">{t('challenge.cancelNote')}</p>
          <TextArea
            name="reason"
            label={t('challenge.reason')}
            hint={t('challenge.everybodyReads')}
            rows={2}
            defaultValue={cancel.values.reason}
            error={cancel.errors.fields?.reason}
          />
        </SaveForm>
      </Disclosure>
    );
  }
  return (
    <FormStack
      acts={
        <>
          <RouteForm form={publish} hidden={{ number }}>
            <Button look="go" pending={publish.sending}>
              {t('challenge.publish')}
            </Button>
          </RouteForm>
          <RouteForm form={remove} hidden={{ number }}>
            <Button look="danger" pending={remove.sending}>
              {t('challenge.throwAway')}
            </Button>
          </RouteForm>
        </>
      }
    >
      <p className="quiet">{t('challenge.draftNote')}</p>
      {isRefused(publish.errors) && (
        <Failure title={t('challenge.notDone')}>
          {publish.errors.fields?.dates ?? publish.errors.message}
        </Failure>
      )}
      {remove.errors.message && <Failure title={t('challenge.notDone')}>{remove.errors.message}</Failure>}
    </FormStack>
  );
}

/** Who judges. */
export function JuryPart({ challenge: { number, jurors, state, resultAt } }: { challenge: DeskChallenge }) {
  const form = useRouteForm('invite');
  const t = useWords();
  const list = jurors ?? [];
  return (
    <Section airy id="jury" title={t('challenge.jury')}>
      {list.length === 0 && <p className="quiet">{t('challenge.noJury')}</p>}
      <LineRows>
        {list.map(({ member }) => (
          <LineRow key={member.number} end={<DismissForm number={number} memberId={member.number} />}>
            <PersonName person={member} />
          </LineRow>
        ))}
      </LineRows>
      {state !== 'CANCELLED' && !resultAt && (
        <SaveForm form={form} act={t('challenge.invite')} saved={t('challenge.invited')} hidden={{ number }}>
          <TextField
            name="handle"
            label={t('challenge.handle')}
            hint={t('challenge.handleHint')}
            defaultValue={form.values.handle}
            error={form.errors.fields?.handle}
            maxLength={31}
            required
          />
        </SaveForm>
      )}
    </Section>
  );
}

function DismissForm({ number, memberId }: { number: number; memberId: number }) {
  const form = useRouteForm('dismiss', `dismiss-${memberId}`);
  const t = useWords();
  return (
    <RouteForm form={form} hidden={{ number, memberId }}>
      <Button small pending={form.sending}>
        {t('challenge.dismiss')}
      </Button>
    </RouteForm>
  );
}

/** Who is placed, with what and why; and the way to take that back. */
export function ResultPart({ challenge }: { challenge: DeskChallenge }) {
  const t = useWords();
  const { number, resultAt, times, state, shortlist, entries, localDates, prizes, thanks } = challenge;
  const form = useRouteForm('result');
  const back = useRouteForm('takeBack');
  const isNow = times.some(({ act, isNow: now }) => act === 'PUBLISH_RESULT' && now);
  if (state !== 'PUBLISHED' || !isNow) return null;
  if (resultAt) {
    return (
      <Section airy id="result" title={t('challenge.result')}>
        <Disclosure row summary={t('challenge.takeBack')} open={isRefused(back.errors) || undefined}>
          <SaveForm danger form={back} act={t('challenge.takeBackNow')} hidden={{ number }}>
            <p className="quiet">{t('challenge.takeBackNote')}</p>
            <TextArea
              name="reason"
              label={t('challenge.reason')}
              hint={t('challenge.forTheLog')}
              rows={2}
              defaultValue={back.values.reason}
              error={back.errors.fields?.reason}
            />
          </SaveForm>
        </Disclosure>
      </Section>
    );
  }
  const candidates = localDates.shortlistUntil ? shortlist : entries.edges.map(({ node }) => node);
  return (
    <Section airy id="result" title={t('challenge.resultPublish')}>
      <SaveForm go form={form} act={t('challenge.resultPublishNow')} hidden={{ number }}>
        <p className="quiet">{t('challenge.resultHint')}</p>
        {form.errors.fields?.placings && (
          <Failure title={t('challenge.notDone')}>{form.errors.fields.placings}</Failure>
        )}
        {candidates.map((entry) => {
          const [place, award, reason] = [
            `place_${entry.number}`,
            `award_${entry.number}`,
            `reason_${entry.number}`,
          ];
          return (
            <FieldGroup
              key={entry.number}
              legend={
                <Link className="link" to={entry.thread.path}>
                  {entry.thread.title}
                </Link>
              }
            >
              {entry.viewerIsAuthor ? (
                <p className="quiet">{t('challenge.yourOwn')}</p>
              ) : (
                <FormStack>
                  <p className="quiet">{t('challenge.supporters', { count: entry.supporters })}</p>
                  <TextField
                    type="number"
                    min={1}
                    max={20}
                    name={place}
                    label={t('challenge.placeField')}
                    hint={t('challenge.placeHint')}
                    defaultValue={form.values[place] ?? entry.place ?? ''}
                    error={form.errors.fields?.[place]}
                  />
                  <TextField
                    name={award}
                    list="prizes"
                    label={t('challenge.award')}
                    defaultValue={form.values[award] ?? entry.award ?? ''}
                    error={form.errors.fields?.[award]}
                    maxLength={60}
                  />
                  <TextArea
                    name={reason}
                    rows={2}
                    label={t('challenge.placeReason')}
                    defaultValue={form.values[reason] ?? entry.placeReason ?? ''}
                    error={form.errors.fields?.[reason]}
                    maxLength={2000}
                  />
                </FormStack>
              )}
            </FieldGroup>
          );
        })}
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
    </Section>
  );
}
