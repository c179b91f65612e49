import { Button } from '../../design/Button.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { Failure } from '../../design/Failure.tsx';
import { TextField } from '../../design/Field.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';
import { SaveForm } from '../admin/SaveForm.tsx';
import type { Poll } from './panel-queries.ts';

/** From when to when a poll is open, and the ways to end it. */
export function PollClock({ poll }: { poll: Poll }) {
  const form = useRouteForm('schedule');
  const t = useWords();
  const format = useFormat();
  const { number, standing, opensAt, closesAt, answerCount } = poll;
  const isOpen = standing === 'OPEN';
  return (
    <>
      {opensAt && closesAt && (
        <p>{t('panel.fromTo', { from: format.dayAndTime(opensAt), to: format.dayAndTime(closesAt) })}</p>
      )}
      <SaveForm
        form={form}
        hidden={{ pollId: number }}
        go={standing === 'DRAFT'}
        act={t(isOpen ? 'panel.moveEnd' : standing === 'DRAFT' ? 'panel.open' : 'panel.moveTimes')}
      >
        {!isOpen && (
          <TextField
            name="opensOn"
            type="date"
            label={t('panel.opensOn')}
            hint={t('panel.opensOnHint')}
            defaultValue={form.values.opensOn ?? opensAt?.slice(0, 10)}
          />
        )}
        <TextField
          name="days"
          type="number"
          inputMode="numeric"
          min={1}
          max={90}
          step={1}
          required
          label={t(isOpen ? 'panel.daysFromNow' : 'panel.days')}
          defaultValue={form.values.days ?? '7'}
          error={form.errors.fields?.days}
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
