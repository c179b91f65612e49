import { Button } from '../../design/Button.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { Failure } from '../../design/Failure.tsx';
import { TextField } from '../../design/Field.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useSite } from '../../routing/site.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { SaveForm } from '../admin/SaveForm.tsx';
import { useZoneFormat } from '../challenges/zone-format.ts';
import type { Poll } from './panel-queries.ts';

/** How long a poll is open, unless something else is said. */
const usual = 7 * 86_400_000;

/** From when to when a poll is open, by the brand's clock, and the ways to end it. */
export function PollClock({ poll, timeZone }: { poll: Poll; timeZone: string }) {
  const form = useRouteForm('schedule');
  const t = useWords();
  const { now } = useSite();
  const { inField, moment, name: zone } = useZoneFormat(timeZone);
  const { number, standing, opensAt, closesAt, answerCount } = poll;
  const isOpen = standing === 'OPEN';
  const { fields } = form.errors;
  return (
    <>
      {opensAt && closesAt && <p>{t('panel.fromTo', { from: moment(opensAt), to: moment(closesAt) })}</p>}
      <SaveForm
        form={form}
        hidden={{ pollId: number }}
        go={standing === 'DRAFT'}
        act={t(isOpen ? 'panel.moveEnd' : standing === 'DRAFT' ? 'panel.open' : 'panel.moveTimes')}
      >
        {!isOpen && (
          <TextField
            name="opensAt"
            type="datetime-local"
            label={t('panel.opens')}
            hint={t('panel.opensHint')}
            defaultValue={form.values.opensAt ?? (opensAt ? inField(opensAt) : '')}
            error={fields?.opensAt}
          />
        )}
        <TextField
          name="closesAt"
          type="datetime-local"
          label={t('panel.closes')}
          hint={t('panel.closesHint', { zone })}
          defaultValue={form.values.closesAt ?? inField(closesAt ?? now + usual)}
          error={fields?.closesAt}
          required
        />
      </SaveForm>
      {isOpen ? (
        <CloseForm number={number} answers={answerCount} anonymous={poll.anonymous} />
      ) : (
        <DeleteForm number={number} />
      )}
    </>
  );
}

function CloseForm({ number, answers, anonymous }: { number: number; answers: number; anonymous: boolean }) {
  const form = useRouteForm('close');
  const t = useWords();
  return (
    <Disclosure summary={t('panel.closeNow')}>
      <RouteForm form={form} hidden={{ pollId: number }}>
        <p className="quiet">{anonymous && answers < 5 ? t('panel.closeTooFew') : t('panel.closeHelp')}</p>
        {form.errors.message && <Failure title={t('panel.notDone')}>{form.errors.message}</Failure>}
        <Button look="danger" pending={form.sending}>
          {t('panel.closeAct')}
        </Button>
      </RouteForm>
    </Disclosure>
  );
}

function DeleteForm({ number }: { number: number }) {
  const form = useRouteForm('delete');
  const t = useWords();
  return (
    <Disclosure summary={t('panel.deletePoll')}>
      <RouteForm form={form} hidden={{ pollId: number }}>
        <p className="quiet">{t('panel.deletePollHelp')}</p>
        {form.errors.message && <Failure title={t('panel.notDone')}>{form.errors.message}</Failure>}
        <Button look="danger" pending={form.sending}>
          {t('panel.deletePollAct')}
        </Button>
      </RouteForm>
    </Disclosure>
  );
}
