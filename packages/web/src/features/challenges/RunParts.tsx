import { Button } from '../../design/Button.tsx';
import { Failure } from '../../design/Failure.tsx';
import { TextField } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { LineRow, LineRows } from '../../design/LineRow.tsx';
import { Section } from '../../design/Section.tsx';
import { isRefused } from '../../routing/form-result.ts';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { SaveForm } from '../admin/SaveForm.tsx';
import { PersonName } from '../people/PersonName.tsx';
import type { DeskChallenge } from './desk-query.ts';
import { GraveAct } from './GraveAct.tsx';

/** Publishes a draft, or throws it away; calls off what was published. */
export function StatePart({ challenge: { number, state, resultAt } }: { challenge: DeskChallenge }) {
  const publish = useRouteForm('publish');
  const remove = useRouteForm('remove');
  const t = useWords();
  if (state === 'CANCELLED' || resultAt) return null;
  if (state === 'PUBLISHED') {
    return (
      <GraveAct
        intent="cancel"
        number={number}
        summary={t('challenge.cancel')}
        act={t('challenge.cancelNow')}
        note={t('challenge.cancelNote')}
        hint={t('challenge.everybodyReads')}
      />
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
