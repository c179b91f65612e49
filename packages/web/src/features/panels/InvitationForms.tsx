import { Acts } from '../../design/Acts.tsx';
import { Button } from '../../design/Button.tsx';
import { Failure } from '../../design/Failure.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';

/** Yes and no to an invitation. `go`: it is what the page is about. */
export function InvitationForms({ panelId, go }: { panelId: number; go?: boolean }) {
  const accept = useRouteForm('accept', `accept-${panelId}`);
  const decline = useRouteForm('decline', `decline-${panelId}`);
  const t = useWords();
  const message = accept.errors.message ?? decline.errors.message;
  return (
    <>
      {message && <Failure title={t('panel.notDone')}>{message}</Failure>}
      <Acts>
        <RouteForm form={accept} hidden={{ panelId }}>
          <Button look={go ? 'go' : 'plain'} pending={accept.sending}>
            {t('panel.accept')}
          </Button>
        </RouteForm>
        <RouteForm form={decline} hidden={{ panelId }}>
          <Button pending={decline.sending}>{t('panel.decline')}</Button>
        </RouteForm>
      </Acts>
    </>
  );
}
