import { Main } from '../design/frame/Frame.tsx';
import { PageHead } from '../design/PageHead.tsx';
import { Section } from '../design/Section.tsx';
import { brandActions } from '../features/brand/brand-actions.ts';
import { BrandQuery } from '../features/brand/brand-query.ts';
import { loadDraft } from '../features/brand/draft-look.ts';
import { HelloForm } from '../features/brand/HelloForm.tsx';
import { LogoForm } from '../features/brand/LogoForm.tsx';
import { LookSection } from '../features/brand/LookSection.tsx';
import { requireAdmin } from '../features/brand/require-admin.ts';
import { defineRoute } from '../routing/define-route.tsx';
import { useWords } from '../words/words.ts';

export const route = defineRoute({
  async load({ client, url }) {
    await requireAdmin(client);
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
        <PageHead title={t('brand.title')} lede={t('brand.lede')} />
        <LookSection brand={brand} tried={draft} />
        <Section airy title={t('brand.logo')}>
          <LogoForm brand={brand} />
        </Section>
        <Section airy title={t('brand.hello')}>
          <p className="quiet">{t('brand.helloHelp')}</p>
          <HelloForm brand={brand} />
        </Section>
      </Main>
    );
  },
});
