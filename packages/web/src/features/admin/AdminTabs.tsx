import { PageHead } from '../../design/PageHead.tsx';
import { Tabs } from '../../design/Tabs.tsx';
import { useWords } from '../../words/words.ts';

/** What admins look after; each is a page. */
export const adminParts = {
  brand: '/admin/brand',
  categories: '/admin/categories',
  products: '/admin/products',
  stores: '/admin/stores',
  tags: '/admin/tags',
  ideas: '/admin/ideas',
  badges: '/admin/badges',
  reputation: '/admin/reputation',
  announcements: '/admin/announcements',
  languages: '/admin/languages',
  team: '/admin/team',
} as const;

/** What every page of the administration begins with. */
export function AdminTabs({ current }: { current: keyof typeof adminParts }) {
  const t = useWords();
  return (
    <>
      <PageHead slim title={t('admin.title')} />
      <Tabs
        label={t('admin.parts')}
        tabs={(Object.keys(adminParts) as (keyof typeof adminParts)[]).map((part) => ({
          to: adminParts[part],
          label: t(`admin.${part}`),
          current: part === current,
        }))}
      />
    </>
  );
}
