import type { ReactNode } from 'react';
import { Check } from '../../design/Choice.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { SelectField, TextField } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { FieldGroup } from '../../design/late/FieldGroup.tsx';
import { languageNames, languages } from '../../words/languages.ts';
import { useWords } from '../../words/words.ts';
import type { TierContent } from './content.ts';
import { FormulaField } from './FormulaField.tsx';
import type { FormValues } from './form-values.ts';
import type { TiersPage } from './tiers-page-query.ts';
import { useTierName } from './use-tier-name.ts';

interface TierFieldsParts {
  tier: TierContent;
  place: number;
  values: FormValues;
  ways?: NonNullable<TiersPage['reputationProposal']>['readings'][number]['ways'];
  /** It is everybody’s: nothing is asked for it, and it stays. */
  isLast?: boolean;
  isNew?: boolean;
  /** What moves it among the others. */
  moves?: ReactNode;
}

/** The fields of one tier, under its name. */
export function TierFields({ tier, place, values, ways, isLast, isNew, moves }: TierFieldsParts) {
  const t = useWords();
  const at = (name: string) => `tiers.${place}.${name}`;
  const name = useTierName();
  const legend = isNew ? t('proposal.newTier') : name(tier);
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
        {moves}
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
