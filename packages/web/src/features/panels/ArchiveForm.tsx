import { Button } from '../../design/Button.tsx';
import { Failure } from '../../design/Failure.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';

/** Ends a panel, or goes on with it. */
export function ArchiveForm({ panelId, archived }: { panelId: number; archived: boolean }) {
  const form = useRouteForm('archive');
  const t = useWords();
  return (
    <RouteForm form={form} hidden={{ panelId, archived: archived ? 'no' : 'yes' }}>
      <FormStack
        acts={
          <Button small pending={form.sending}>
            {t(archived ? 'panel.reopen' : 'panel.archive')}
          </Button>
        }
      >
        <p className="quiet">{t(archived ? 'panel.reopenHelp' : 'panel.archiveHelp')}</p>
        {form.errors.message && <Failure title={t('panel.notDone')}>{form.errors.message}</Failure>}
      </FormStack>
    </RouteForm>
  );
}
