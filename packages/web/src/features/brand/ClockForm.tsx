import { SelectField } from '../../design/Field.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { SaveForm } from '../admin/SaveForm.tsx';
import type { Brand } from './brand-query.ts';

/** Where the brand's clock is: days and times that it sets are those there. */
export function ClockForm({ brand: { timeZone } }: { brand: Brand }) {
  const form = useRouteForm('clock');
  const t = useWords();
  // What engines list leaves out some names that are right as well, and UTC.
  const zones = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', timeZone])].sort();
  return (
    <SaveForm form={form} act={t('brand.clockSave')} saved={t('settings.saved')}>
      <SelectField
        name="timeZone"
        label={t('brand.timeZone')}
        hint={t('brand.timeZoneHint')}
        defaultValue={form.values.timeZone ?? timeZone}
        error={form.errors.fields?.timeZone}
        options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
      />
    </SaveForm>
  );
}
