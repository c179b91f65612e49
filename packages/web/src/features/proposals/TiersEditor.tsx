import { Check } from '../../design/Choice.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { SelectField, TextField } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { FieldGroup } from '../../design/late/FieldGroup.tsx';
import { NumberGrid } from '../../design/late/NumberGrid.tsx';
import { Parts } from '../../design/late/Parts.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { languageNames, languages } from '../../words/languages.ts';
import { useWords } from '../../words/words.ts';
import { SaveForm } from '../admin/SaveForm.tsx';
import { useTierNames } from '../tiers/TierName.tsx';
import type { TierContent, TiersContent } from './content.ts';
import { FormulaField } from './FormulaField.tsx';
import { type FormValues, formValues } from './form-values.ts';
import { MetricList } from './MetricList.tsx';
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
        {content.tiers.map((tier, place) => (
          <TierFields
            key={tier.key}
            {...{ tier, place, values }}
            ways={readings.get(tier.key)}
            isLast={place === content.tiers.length - 1}
          />
        ))}
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

interface TierFieldsParts {
  tier: TierContent;
  place: number;
  values: FormValues;
  ways?: NonNullable<TiersPage['reputationProposal']>['readings'][number]['ways'];
  /** It is everybody’s: nothing is asked for it, and it stays. */
  isLast?: boolean;
  isNew?: boolean;
}

function TierFields({ tier, place, values, ways, isLast, isNew }: TierFieldsParts) {
  const t = useWords();
  const at = (name: string) => `tiers.${place}.${name}`;
  const name = useTierNames();
  const legend = isNew ? t('proposal.newTier') : name(asTier(tier));
  return (
    <FieldGroup legend={legend}>
      <FormStack>
        {isNew ? (
          <TextField
            name={at('key')}
            label={t('proposal.key')}
            hint={t('proposal.keyHint')}
            defaultValue={values.text(at('key'), tier.key)}
            error={values.error(at('key'))}
            autoCapitalize="none"
            maxLength={40}
          />
        ) : (
          <input type="hidden" name={at('key')} value={tier.key} />
        )}
        {isLast ? (
          <input type="hidden" name={at('formula')} value="true" />
        ) : (
          <>
            <FormulaField
              name={at('formula')}
              formula={values.text(at('formula'), tier.formula)}
              error={values.error(at('formula'))}
              flaw={values.error(at('formula.flaw'))}
              ways={ways}
            />
            <Check
              name={at('granted')}
              label={t('proposal.granted')}
              hint={t('proposal.grantedHint')}
              defaultChecked={values.ticked(at('granted'), tier.formula === null)}
            />
          </>
        )}
        {isLast && <p className="quiet">{t('proposal.everybody')}</p>}
        <SelectField
          name={at('trust')}
          label={t('proposal.trust')}
          defaultValue={values.text(at('trust'), tier.trust)}
          error={values.error(at('trust'))}
          options={['0', '1', '2', '3'].map((level) => ({
            value: level,
            label: t('proposal.trustLevel', { level }),
          }))}
        />
        <Disclosure summary={t('proposal.names')}>
          <FormStack>
            {languages.map((language) => (
              <TextField
                key={language}
                name={at(`names.${language}`)}
                label={<span lang={language}>{languageNames[language]}</span>}
                defaultValue={values.text(at(`names.${language}`), tier.names[language])}
                error={values.error(at(`names.${language}`))}
                maxLength={40}
              />
            ))}
          </FormStack>
        </Disclosure>
        {isNew && (
          <TextField
            name={at('above')}
            label={t('proposal.above')}
            hint={t('proposal.aboveHint')}
            defaultValue={values.text(at('above'), '')}
            autoCapitalize="none"
          />
        )}
        {!isLast && !isNew && (
          <Check
            name={at('gone')}
            label={t('proposal.takeAway')}
            defaultChecked={values.ticked(at('gone'), false)}
          />
        )}
      </FormStack>
    </FieldGroup>
  );
}

/** As the API has tiers. */
const asTier = ({ key, names }: TierContent) =>
  ({
    key,
    names: Object.entries(names).map(([language, name]) => ({ language, name })),
  }) as unknown as Parameters<ReturnType<typeof useTierNames>>[0];
