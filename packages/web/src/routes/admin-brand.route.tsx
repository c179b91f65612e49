import { Main } from '../design/frame/Frame.tsx';
import { Section } from '../design/Section.tsx';
import { AdminTabs, adminParts } from '../features/admin/AdminTabs.tsx';
import { requireAdmin } from '../features/admin/require-admin.ts';
import { brandActions } from '../features/brand/brand-actions.ts';
import { BrandQuery } from '../features/brand/brand-query.ts';
import { ClockForm } from '../features/brand/ClockForm.tsx';
import { loadDraft } from '../features/brand/draft-look.ts';
import { HelloForm } from '../features/brand/HelloForm.tsx';
import { LogoForm } from '../features/brand/LogoForm.tsx';
import { LookSection } from '../features/brand/LookSection.tsx';
import { defineRoute } from '../routing/define-route.tsx';
import { useWords } from '../words/words.ts';

export const route = defineRoute({
  async load({ client, url }) {
    await requireAdmin(client, adminParts.brand);
    const [{ brand }, draft] = await Promise.all([
      client.query(BrandQuery, {}),
      loadDraft(client, url.searchParams),
    ]);
    return { brand, draft };
  },
  action: brandActions,
  meta: ({ t }) => ({ title: t('brand.title'), hidden: true }),
  Page: function AdminBrand({ data: { brand, draft } }) {
    const t = useWords();
    return (
      <Main wide>
        <AdminTabs current="brand" />
        <Section airy>
          <p className="quiet">{t('brand.lede')}</p>
          <LookSection brand={brand} tried={draft} />
        </Section>
        <Section airy title={t('brand.logo')}>
          <LogoForm brand={brand} />
        </Section>
        <Section airy title={t('brand.clock')}>
          <ClockForm brand={brand} />
        </Section>
        <Section airy title={t('brand.hello')}>
          <p className="quiet">{t('brand.helloHelp')}</p>
          <HelloForm brand={brand} />
        </Section>
      </Main>
    );
  },
});
