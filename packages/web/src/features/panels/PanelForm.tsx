import { Choice } from '../../design/Choice.tsx';
import { TextArea, TextField } from '../../design/Field.tsx';
import { fieldOf } from '../../routing/field-of.ts';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { SaveForm } from '../admin/SaveForm.tsx';
import { useZoneFormat } from '../challenges/zone-format.ts';
import type { DeskPanel } from './desk-queries.ts';

interface PanelFormParts {
  intent: 'create' | 'update';
  /** What it is now. */
  panel?: DeskPanel;
  /** Where the brand's clock is. */
  timeZone: string;
}

/** What a panel is called, what it is for and what is asked of those who are in it. */
export function PanelForm({ intent, panel, timeZone }: PanelFormParts) {
  const { inField, name: zone } = useZoneFormat(timeZone);
  const form = useRouteForm(intent);
  const t = useWords();
  const { values } = form;
  const { fields } = form.errors;
  const field = fieldOf(form, panel);
  return (
    <SaveForm
      form={form}
      go={intent === 'create'}
      act={t(intent === 'create' ? 'panel.makeAct' : 'panel.saveAct')}
      saved={t('panel.saved')}
      hidden={panel && { panelId: panel.number }}
    >
      <TextField
        {...field('name')}
        label={t('panel.name')}
        hint={t('panel.nameHint')}
        maxLength={60}
        required
      />
      <TextArea
        {...field('purpose')}
        rows={5}
        label={t('panel.purpose')}
        hint={t('panel.purposeHint')}
        maxLength={2000}
        required
      />
      <TextField
        {...field('asked')}
        label={t('panel.asked')}
        hint={t('panel.askedHint')}
        maxLength={200}
        required
      />
      <TextField
        name="endsAt"
        type="datetime-local"
        label={t('panel.endsAt')}
        hint={t('panel.endsAtHint', { zone })}
        defaultValue={values.endsAt ?? (panel?.endsAt ? inField(panel.endsAt) : '')}
        error={fields?.endsAt}
      />
      <Choice
        legend={t('panel.whoSees')}
        name="membersSeen"
        defaultValue={values.membersSeen ?? panel?.membersSeen ?? 'TEAM'}
        error={fields?.membersSeen}
        options={[
          { value: 'TEAM', label: t('panel.seesTEAM'), note: t('panel.seesTEAMNote') },
          { value: 'MEMBERS', label: t('panel.seesMEMBERS'), note: t('panel.seesMEMBERSNote') },
        ]}
      />
    </SaveForm>
  );
}
