import { redirect } from 'react-router';
import { adminParts } from '../features/admin/AdminTabs.tsx';
import { requireAdmin } from '../features/admin/require-admin.ts';
import { defineRoute } from '../routing/define-route.tsx';

export const route = defineRoute({
  async load({ client }) {
    await requireAdmin(client, '/admin');
    throw redirect(adminParts.categories);
  },
  meta: ({ t }) => ({ title: t('admin.title'), hidden: true }),
  Page: () => null,
});
