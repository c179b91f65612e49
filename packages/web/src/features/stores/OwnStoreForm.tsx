import { Button } from '../../design/Button.tsx';
import { Failure } from '../../design/Failure.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';

interface OwnStoreFormParts {
  number: number;
  isOwn: boolean;
}

/** Says that one shops at a store, or does no longer. The route's action is `chooseStore`. */
export function OwnStoreForm({ number, isOwn }: OwnStoreFormParts) {
  const form = useRouteForm('chooseStore');
  const t = useWords();
  return (
    <RouteForm form={form} hidden={{ storeId: isOwn ? '' : number }}>
      {form.errors.message && <Failure title={t('settings.notSaved')}>{form.errors.message}</Failure>}
      <Button pending={form.sending} icon={isOwn ? 'close' : 'keep'}>
        {isOwn ? t('stores.leave') : t('stores.choose')}
      </Button>
      <span id="own-store" className="unseen" role="status">
        {isOwn ? t('stores.chosen') : ''}
      </span>
    </RouteForm>
  );
}
