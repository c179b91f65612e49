import { Button } from '../../design/Button.tsx';
import { Check, Choice } from '../../design/Choice.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { Failure } from '../../design/Failure.tsx';
import { SelectField, TextArea, TextField } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { Saved } from '../../design/Saved.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useSite } from '../../routing/site.tsx';
import { type RouteFormState, useRouteForm } from '../../routing/use-route-form.ts';
import { languageNames, languages } from '../../words/languages.ts';
import { useWords } from '../../words/words.ts';
import type { AdminBadge, BadgeMetrics } from './admin-badge-query.ts';
import { FormulaField } from './FormulaField.tsx';
import { PreviewNote } from './PreviewNote.tsx';

interface BadgeFormParts {
  /** None for one that is to be made. */
  badge: AdminBadge | null;
  metrics: { ofMembers: BadgeMetrics; ofPosts: BadgeMetrics };
  /** Symbols that there are. */
  icons: readonly string[];
}

/**
 * What a badge is called, how it looks and how it is earned, with a button that says whom it would be given. Of one that
 * the brand did not make, words and symbol alone.
 */
export function BadgeForm({ badge, metrics, icons }: BadgeFormParts) {
  const form = useRouteForm(badge ? 'save' : 'create');
  const t = useWords();
  const own = badge === null || badge.isOwn;
  const { message, fields } = form.errors;
  return (
    <RouteForm form={form} hidden={hiddenOf(badge, own)}>
      <FormStack
        acts={
          <>
            <Button look="go" pending={form.sending}>
              {badge ? t('badge.save') : t('badge.make')}
            </Button>
            {own && (
              <Button name="look" value="yes" formNoValidate>
                {t('badge.tryOut')}
              </Button>
            )}
            <Saved id="save-saved" round={form.round}>
              {t('settings.saved')}
            </Saved>
          </>
        }
      >
        {message && <Failure title={t('settings.notSaved')}>{message}</Failure>}
        {fields?.name && <Failure title={t('settings.notSaved')}>{fields.name}</Failure>}
        <WordsFields form={form} badge={badge} />
        <SelectField
          name="icon"
          label={t('badge.symbol')}
          defaultValue={form.values.icon ?? badge?.icon ?? 'solved'}
          error={fields?.icon}
          options={icons.map((icon) => ({ value: icon, label: t('badge.icon', { icon }) }))}
        />
        {own && <RuleFields form={form} badge={badge} metrics={metrics} />}
        <PreviewNote told={form.preview} />
      </FormStack>
    </RouteForm>
  );
}

/** What the form does not show. */
function hiddenOf(badge: AdminBadge | null, own: boolean): Record<string, string | number> {
  if (badge === null) return {};
  const { number, image, level, way } = badge;
  return { number, ...(image && { imageId: image.id }), ...(!own && { level, way }) };
}

function WordsFields({ form, badge }: { form: RouteFormState; badge: AdminBadge | null }) {
  const { language } = useSite();
  const t = useWords();
  return languages.map((code) => {
    const written = badge?.ownWords.find((one) => one.language === code);
    const [name, description] = [`name-${code}`, `description-${code}`];
    const errors = form.errors.fields;
    const wrong = errors?.[name] ?? errors?.[description];
    return (
      <Disclosure key={code} row summary={languageNames[code]} open={code === language || Boolean(wrong)}>
        <FormStack>
          <TextField
            voice
            name={name}
            lang={code}
            label={t('badge.name')}
            hint={
              badge && !badge.isOwn && code === language
                ? t('badge.nameOurs', { name: badge.name })
                : undefined
            }
            defaultValue={form.values[name] ?? written?.name}
            error={errors?.[name]}
            maxLength={40}
          />
          <TextArea
            name={description}
            lang={code}
            rows={2}
            label={t('badge.description')}
            defaultValue={form.values[description] ?? written?.description}
            error={errors?.[description]}
            maxLength={200}
          />
        </FormStack>
      </Disclosure>
    );
  });
}

function RuleFields({ form, badge, metrics }: Omit<BadgeFormParts, 'icons'> & { form: RouteFormState }) {
  const t = useWords();
  const { values } = form;
  const sent = Object.keys(values).length > 0;
  const ticked = (name: string, otherwise: boolean) => (sent ? name in values : otherwise);
  return (
    <>
      <Choice
        legend={t('badge.levelOf')}
        name="level"
        defaultValue={values.level ?? badge?.level ?? 'BRONZE'}
        options={(['BRONZE', 'SILVER', 'GOLD'] as const).map((level) => ({
          value: level,
          label: t('badge.level', { level }),
        }))}
      />
      <Choice
        legend={t('badge.way')}
        name="way"
        defaultValue={values.way ?? badge?.way ?? 'MEMBER'}
        options={(['MEMBER', 'POST', 'HAND'] as const).map((way) => ({
          value: way,
          label: t('badge.wayName', { way }),
          note: t('badge.wayNote', { way }),
        }))}
      />
      <FormulaField form={form} badge={badge} metrics={metrics} />
      <Check
        name="repeats"
        label={t('badge.mayRepeat')}
        hint={t('badge.mayRepeatHint')}
        defaultChecked={ticked('repeats', badge?.repeats ?? false)}
      />
      <Check
        name="tell"
        label={t('badge.tell')}
        hint={t('badge.tellHint')}
        defaultChecked={ticked('tell', false)}
      />
    </>
  );
}
