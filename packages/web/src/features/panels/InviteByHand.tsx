import { TextField } from '../../design/Field.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { SaveForm } from '../admin/SaveForm.tsx';

/** Invites those whom somebody of the team names. */
export function InviteByHand({ panelId }: { panelId: number }) {
  const form = useRouteForm('byHand');
  const t = useWords();
  const unknown = form.errors.fields?.handles;
  return (
    <SaveForm form={form} hidden={{ panelId }} act={t('panel.inviteByHand')} saved={t('panel.invited')}>
      <TextField
        name="handles"
        label={t('panel.handles')}
        hint={t('panel.handlesHint')}
        autoCapitalize="none"
        autoComplete="off"
        required
        defaultValue={form.values.handles}
        error={unknown}
      />
    </SaveForm>
  );
}
