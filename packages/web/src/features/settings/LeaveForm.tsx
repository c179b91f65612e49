import { Button } from '../../design/Button.tsx';
import { Choice } from '../../design/Choice.tsx';
import { Failure } from '../../design/Failure.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { PasswordField } from '../account/PasswordField.tsx';

/** The way out: what one wrote stays without a name, or goes too. */
export function LeaveForm() {
  const form = useRouteForm('leave');
  const t = useWords();
  return (
    <RouteForm form={form}>
      <FormStack
        acts={
          <Button look="danger" pending={form.sending}>
            {t('settings.leaveButton')}
          </Button>
        }
      >
        {form.errors.message && <Failure title={t('settings.notLeft')}>{form.errors.message}</Failure>}
        <Choice
          legend={t('settings.leaveWords')}
          name="posts"
          defaultValue={form.values.posts}
          options={[
            { value: 'keep', label: t('settings.leaveKeep'), note: t('settings.leaveKeepNote') },
            { value: 'remove', label: t('settings.leaveRemove'), note: t('settings.leaveRemoveNote') },
          ]}
        />
        <PasswordField form={form} label={t('settings.currentPassword')} />
      </FormStack>
    </RouteForm>
  );
}
