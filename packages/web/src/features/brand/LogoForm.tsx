import { Check } from '../../design/Choice.tsx';
import { BrandMark } from '../../design/frame/BrandMark.tsx';
import { useWords } from '../../words/words.ts';
import { PictureForm } from '../admin/PictureForm.tsx';
import type { Brand } from './brand-query.ts';

/** The brand's logo: another, or none. */
export function LogoForm({ brand }: { brand: Brand }) {
  const t = useWords();
  return (
    <PictureForm
      intent="logo"
      removal="removeLogo"
      id="logo-saved"
      words={{
        label: t('brand.logo'),
        hint: t('brand.logoHint'),
        use: t('brand.logoUse'),
        remove: t('brand.logoRemove'),
      }}
      removable={brand.logo && {}}
      picture={<BrandMark {...brand} />}
    >
      <Check
        name="logoShowsName"
        label={t('brand.logoShowsName')}
        hint={t('brand.logoShowsNameHint')}
        defaultChecked={brand.logoShowsName}
      />
    </PictureForm>
  );
}
