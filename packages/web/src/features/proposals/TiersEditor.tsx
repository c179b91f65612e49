import { Disclosure } from '../../design/Disclosure.tsx';
import { NumberGrid } from '../../design/late/NumberGrid.tsx';
import { Parts } from '../../design/late/Parts.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { SaveForm } from '../admin/SaveForm.tsx';
import type { TierContent, TiersContent } from './content.ts';
import { formValues } from './form-values.ts';
import { MetricList } from './MetricList.tsx';
import { TierFields } from './TierFields.tsx';
import { TierOrder } from './TierOrder.tsx';
import type { TiersPage } from './tiers-page-query.ts';

interface TiersEditorParts {
  version: number;
  content: TiersContent;
  page: TiersPage;
}

const nobody: TierContent = { key: '', names: {}, formula: '', trust: 0 };

/** All tiers, the highest first, with room for one more. */
export function TiersEditor({ version, content, page }: TiersEditorParts) {
  const t = useWords();
  const form = useRouteForm('save');
  const values = formValues(form);
  const readings = new Map(page.reputationProposal?.readings.map(({ key, ways }) => [key, ways]));
  const number = (name: string, label: string, saved: number, bounds: { min: number; max: number }) => ({
    ...{ name, label, ...bounds },
    value: values.text(name, saved),
    error: values.error(name),
  });
  return (
    <SaveForm form={form} act={t('proposal.save')} saved={t('settings.saved')} hidden={{ version }}>
      {/* Saved or begun anew, what is shown is what was saved. */}
      <Parts key={version}>
        <TierOrder tiers={content.tiers}>
          {(place, moves) => {
            const tier = content.tiers[place]!;
            const isLast = place === content.tiers.length - 1;
            return <TierFields {...{ tier, place, values, moves, isLast }} ways={readings.get(tier.key)} />;
          }}
        </TierOrder>
        <Disclosure row summary={t('proposal.newTier')}>
          <TierFields tier={nobody} place={content.tiers.length} values={values} isNew />
        </Disclosure>
        <MetricList metrics={page.memberMetrics} />
        <NumberGrid
          legend={t('proposal.losing')}
          hint={t('proposal.losingHint')}
          fields={[
            number('lowWater', t('proposal.lowWater'), Math.round(content.lowWater * 100), {
              min: 50,
              max: 100,
            }),
            number('graceDays', t('proposal.graceDays'), content.graceDays, { min: 0, max: 365 }),
          ]}
        />
      </Parts>
    </SaveForm>
  );
}
