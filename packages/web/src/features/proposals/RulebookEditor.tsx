import { Check } from '../../design/Choice.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { NumberGrid } from '../../design/late/NumberGrid.tsx';
import { Parts } from '../../design/late/Parts.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { SaveForm } from '../admin/SaveForm.tsx';
import { useTierNames } from '../tiers/TierName.tsx';
import type { RulebookContent } from './content.ts';
import { type FormValues, formValues } from './form-values.ts';
import { LimitFields } from './LimitFields.tsx';
import type { RulebookPage } from './rulebook-page-query.ts';

interface RulebookEditorParts {
  version: number;
  content: RulebookContent;
  page: RulebookPage;
}

/** All that a rulebook says, in fields that are named by where they stand in it. */
export function RulebookEditor({ version, content, page }: RulebookEditorParts) {
  const t = useWords();
  const form = useRouteForm('save');
  const values = formValues(form);
  const of = (party: string) => page.reputationRules.filter((rule) => rule.for === party);
  return (
    <SaveForm form={form} act={t('proposal.save')} saved={t('settings.saved')} hidden={{ version }}>
      {/* Saved or begun anew, what is shown is what was saved. */}
      <Parts key={version}>
        <Check
          name="hidden"
          label={t('proposal.off')}
          hint={t('proposal.offHint')}
          defaultChecked={values.ticked('hidden', !content.shown)}
        />
        <RuleFields title={t('reputation.forWriting')} rules={of('AUTHOR')} {...{ content, values }} />
        <RuleFields title={t('reputation.forActing')} rules={of('ACTOR')} {...{ content, values }} />
        <LimitFields content={content} values={values} />
        <VoteFields tiers={page.tiers ?? []} {...{ content, values }} />
        <WeightFields categories={page.categories} {...{ content, values }} />
      </Parts>
    </SaveForm>
  );
}

interface FieldsParts {
  content: RulebookContent;
  values: FormValues;
}

function RuleFields({
  title,
  rules,
  content,
  values,
}: FieldsParts & { title: string; rules: RulebookPage['reputationRules'] }) {
  const t = useWords();
  return (
    <section>
      <h3>{title}</h3>
      <p className="quiet">{t('proposal.emptyIsNothing')}</p>
      <Parts>
        {rules.map(({ rule, on, gives }) => {
          const saved = content.rules[rule];
          const at = `rules.${rule}`;
          return (
            <NumberGrid
              key={rule}
              legend={t('reputation.rule', { rule })}
              hint={rule.startsWith('BOUNTY') ? t('proposal.perBounty') : undefined}
              fields={[
                ...on.map((kind) => ({
                  name: `${at}.points.${kind}`,
                  label: t('reputation.on', { on: kind }),
                  value: values.text(`${at}.points.${kind}`, saved?.points[kind]),
                  error: values.error(`${at}.points.${kind}`),
                  ...(gives ? { min: 0, max: 1000 } : { min: -1000, max: 0 }),
                })),
                {
                  name: `${at}.lifetime`,
                  label: t('proposal.lifetime'),
                  value: values.text(`${at}.lifetime`, saved?.lifetime),
                  error: values.error(`${at}.lifetime`),
                  min: 1,
                },
              ]}
            >
              <Check
                name={`${at}.capped`}
                label={t('proposal.capped')}
                defaultChecked={values.ticked(`${at}.capped`, saved?.capped ?? false)}
              />
            </NumberGrid>
          );
        })}
      </Parts>
    </section>
  );
}

function VoteFields({ tiers, content, values }: FieldsParts & { tiers: NonNullable<RulebookPage['tiers']> }) {
  const t = useWords();
  const nameOf = useTierNames();
  if (tiers.length === 0) return null;
  return (
    <Disclosure row summary={t('proposal.votesOfTiers')}>
      <Parts>
        {tiers.map((tier) => {
          const { key } = tier;
          const saved = content.voting.tiers[key];
          const at = `voting.tiers.${key}`;
          return (
            <NumberGrid
              key={key}
              legend={nameOf(tier)}
              fields={[
                {
                  name: `${at}.perDay`,
                  label: t('proposal.perDay'),
                  value: values.text(`${at}.perDay`, saved?.perDay),
                  error: values.error(`${at}.perDay`),
                  min: 0,
                },
              ]}
            >
              <Check
                name={`${at}.count`}
                label={t('proposal.votesCount')}
                defaultChecked={values.ticked(`${at}.count`, saved?.count ?? true)}
              />
              <Check
                name={`${at}.down`}
                label={t('proposal.votesDown')}
                defaultChecked={values.ticked(`${at}.down`, saved?.down ?? true)}
              />
            </NumberGrid>
          );
        })}
      </Parts>
    </Disclosure>
  );
}

function WeightFields({
  categories,
  content,
  values,
}: FieldsParts & { categories: RulebookPage['categories'] }) {
  const t = useWords();
  if (categories.length === 0) return null;
  const all = categories.flatMap((category) => [category, ...category.children]);
  return (
    <Disclosure row summary={t('proposal.weights')}>
      <NumberGrid
        legend={t('proposal.weights')}
        hint={t('proposal.weightsHint')}
        fields={all.map(({ number, name }) => ({
          name: `categoryWeights.${number}`,
          label: name,
          value: values.text(`categoryWeights.${number}`, content.categoryWeights[number]),
          error: values.error(`categoryWeights.${number}`),
          ...{ min: 0, max: 10, step: 0.1 },
        }))}
      />
    </Disclosure>
  );
}
