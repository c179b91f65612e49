import { Link } from 'react-router';
import { Check } from '../../design/Choice.tsx';
import { TextField } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { Section } from '../../design/Section.tsx';
import { Tabs } from '../../design/Tabs.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { SaveForm } from '../admin/SaveForm.tsx';
import { type BrandKind, brandKinds } from './brand-kinds.ts';

export const SuggestedCategoryFragment = graphql(`
  fragment SuggestedCategory on SuggestedCategory {
    key
    name
    description
    kinds
  }
`);

interface SuggestedParts {
  kind: BrandKind;
  suggested: readonly FragmentOf<typeof SuggestedCategoryFragment>[];
}

/** Spaces to begin with, by what the brand makes; each can be renamed or left out. The route's action is `suggested`. */
export function SuggestedCategories({ kind, suggested }: SuggestedParts) {
  const form = useRouteForm('suggested');
  const t = useWords();
  const { values } = form;
  return (
    <Section airy>
      <Tabs
        label={t('setup.brandKinds')}
        tabs={brandKinds.map((one) => ({
          to: `/setup/categories?kind=${one}`,
          label: t(`setup.kind${one}`),
          current: one === kind,
        }))}
      />
      <SaveForm key={kind} form={form} act={t('setup.makeSpaces')} saved={t('settings.saved')}>
        {readFragment(SuggestedCategoryFragment, suggested).map(({ key, name, description, kinds }) => (
          <fieldset key={`${kind}-${key}`}>
            <legend className="unseen">{name}</legend>
            <input type="hidden" name={`kinds-${key}`} value={kinds.join(' ')} />
            <FormStack>
              <Check name="suggestion" value={key} defaultChecked label={name} />
              <TextField
                name={`name-${key}`}
                label={t('admin.name')}
                defaultValue={values[`name-${key}`] ?? name}
                maxLength={60}
              />
              <TextField
                name={`description-${key}`}
                label={t('admin.belongs')}
                defaultValue={values[`description-${key}`] ?? description}
                maxLength={500}
              />
            </FormStack>
          </fieldset>
        ))}
      </SaveForm>
      <p className="quiet">
        <Link className="link" to="/admin/categories">
          {t('setup.moreSpaces')}
        </Link>
      </p>
    </Section>
  );
}
