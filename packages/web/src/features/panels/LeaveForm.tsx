import { Button } from '../../design/Button.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { Failure } from '../../design/Failure.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';

/** The way out of a panel, with what follows from it. */
export function LeaveForm({ panelId }: { panelId: number }) {
  const form = useRouteForm('leave');
  const t = useWords();
  return (
    <Disclosure summary={t('panel.leave')}>
      <RouteForm form={form} hidden={{ panelId }}>
        <p className="quiet">{t('panel.leaveHelp')}</p>
        {form.errors.message && <Failure title={t('panel.notDone')}>{form.errors.message}</Failure>}
        <Button look="danger" pending={form.sending}>
          {t('panel.leaveAct')}
        </Button>
      </RouteForm>
    </Disclosure>
  );
}
