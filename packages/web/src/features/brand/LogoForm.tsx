import { ActButton } from '../../design/ActButton.tsx';
import { Button } from '../../design/Button.tsx';
import { Check } from '../../design/Choice.tsx';
import { Failure } from '../../design/Failure.tsx';
import { FormStack } from '../../design/FormStack.tsx';
import { BrandMark } from '../../design/frame/BrandMark.tsx';
import { PictureField } from '../../design/PictureField.tsx';
import { Saved } from '../../design/Saved.tsx';
import { RouteForm } from '../../routing/RouteForm.tsx';
import { useRouteForm } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import type { Brand } from './brand-query.ts';

/** The brand's logo: another, or none. */
export function LogoForm({ brand }: { brand: Brand }) {
  const form = useRouteForm('logo');
  const removal = useRouteForm('removeLogo');
  const t = useWords();
  return (
    <>
      <RouteForm form={form} withFiles>
        <FormStack
          acts={
            <>
              <Button pending={form.sending}>{t('brand.logoUse')}</Button>
              <Saved id="logo-saved" round={form.round + removal.round}>
                {t('settings.saved')}
              </Saved>
            </>
          }
        >
          {form.errors.message && <Failure title={t('settings.notSaved')}>{form.errors.message}</Failure>}
          <PictureField
            name="file"
            label={t('brand.logo')}
            hint={t('brand.logoHint')}
            error={form.errors.fields?.file}
          >
            <BrandMark {...brand} />
          </PictureField>
          <Check
            name="logoShowsName"
            label={t('brand.logoShowsName')}
            hint={t('brand.logoShowsNameHint')}
            defaultChecked={brand.logoShowsName}
          />
        </FormStack>
      </RouteForm>
      {brand.logo && (
        <RouteForm form={removal}>
          <ActButton icon="close">{t('brand.logoRemove')}</ActButton>
        </RouteForm>
      )}
    </>
  );
}
