import { ActButton } from '../../design/ActButton.tsx';
import { Button } from '../../design/Button.tsx';
import { Choice } from '../../design/Choice.tsx';
import { Failure } from '../../design/Failure.tsx';
import { TextField } from '../../design/Field.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { Beside } from '../../design/late/Beside.tsx';
import { ColourField } from '../../design/late/ColourField.tsx';
import { Saved } from '../../design/Saved.tsx';
import { Section } from '../../design/Section.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useFormat } from '../../words/FormatProvider.tsx';
import { useWords } from '../../words/words.ts';
import type { Brand } from './brand-query.ts';
import { ContrastTable } from './ContrastTable.tsx';
import { Corrections } from './Corrections.tsx';
import { corners, type DraftLook, typefaces } from './draft-look.ts';
import { LookPreview } from './LookPreview.tsx';
import { useLiveLook } from './use-live-look.ts';

/** Name, colour, faces and corners, beside what they look like; below, what the colour reaches. */
export function LookSection({ brand, tried }: { brand: Brand; tried: DraftLook | null }) {
  const form = useRouteForm('look');
  const reset = useRouteForm('resetLook');
  const t = useWords();
  const format = useFormat();
  const { draft, tryOut } = useLiveLook(tried);
  const { message, fields } = form.errors;
  const values = { ...brand, ...tried, ...form.values };
  const shown = draft ?? { ...brand, look: brand.look };
  return (
    <>
      <Beside
        aside={
          <LookPreview
            brand={{ ...brand, name: shown.name || brand.name }}
            sheet={shown.look.previewStylesheet}
          />
        }
      >
        <RouteForm form={form} reload onInput={(event) => tryOut(event.currentTarget)}>
          <FormStack
            acts={
              <>
                <Button look="go">{t('brand.save')}</Button>
                {/* Where scripts run, the preview follows by itself. */}
                <span className="still-only">
                  <Button formMethod="get">{t('brand.tryOut')}</Button>
                </span>
                <Saved id="look-saved" round={0}>
                  {t('settings.saved')}
                </Saved>
              </>
            }
          >
            {message && <Failure title={t('settings.notSaved')}>{message}</Failure>}
            <TextField
              name="name"
              label={t('brand.name')}
              hint={t('brand.nameHint')}
              defaultValue={values.name}
              error={fields?.name}
              maxLength={40}
              required
            />
            <ColourField
              name="colour"
              label={t('brand.colour')}
              pickLabel={t('brand.colourPick')}
              hint={t('brand.colourHint')}
              value={values.colour}
              error={fields?.colour}
            />
            <Choice
              legend={t('brand.typeface')}
              name="typeface"
              defaultValue={values.typeface}
              options={typefaces.map((one) => ({
                value: one,
                label: t(`brand.typeface${one}`),
                note: t(`brand.typeface${one}Note`),
              }))}
            />
            <Choice
              legend={t('brand.corner')}
              name="corner"
              defaultValue={String(values.corner)}
              error={fields?.corner}
              options={[...new Set([...corners, brand.corner])]
                .sort((one, other) => one - other)
                .map((one) => ({
                  value: String(one),
                  label: t('brand.pixels', { pixels: format.number(one) }),
                }))}
            />
          </FormStack>
        </RouteForm>
        <RouteForm form={reset} reload>
          <ActButton icon="undo">{t('brand.reset')}</ActButton>
        </RouteForm>
      </Beside>
      <Section airy title={t('brand.contrast')}>
        <Corrections corrections={shown.look.corrections} />
        <ContrastTable checks={shown.look.checks} />
      </Section>
    </>
  );
}
