import type { RouteObject } from 'react-router';
import { type RouteModule, routeFrom } from './routing/route-from.ts';

const modules = import.meta.glob<RouteModule>('./routes/*.route.tsx');

/** A URL and the file in `routes/` that answers it; its code is loaded when it is first asked for. */
function page(path: string, name: string): RouteObject {
  const load = modules[`./routes/${name}.route.tsx`];
  if (load === undefined) throw new Error(`There is no routes/${name}.route.tsx`);
  return { id: name, path, lazy: () => routeFrom(name, load()) };
}

const resources = import.meta.glob<RouteModule>('./routes/*.resource.ts', { eager: true });

/**
 * A URL without a page, and the file that answers it. Its code comes with this table:
 * what scripts ask in passing must never fail for want of it.
 */
function resource(path: string, name: string): RouteObject {
  const module = resources[`./routes/${name}.resource.ts`];
  if (module === undefined) throw new Error(`There is no routes/${name}.resource.ts`);
  return { ...(module.route as object), id: name, path };
}

/** A URL that answers with a file instead of a page; links to it are plain ones. */
function file(path: string, name: string): RouteObject {
  return { ...page(path, name), handle: { file: true } };
}

const publicFiles: Record<string, RouteModule> = import.meta.env.SSR
  ? import.meta.glob<RouteModule>('./routes/*.file.ts', { eager: true })
  : {};

/** URLs of files for programs, the same for everybody; browsers have neither the routes nor their code. */
function forPrograms(paths: Record<string, string>): RouteObject[] {
  return Object.entries(paths).flatMap(([path, name]) => {
    const module = publicFiles[`./routes/${name}.file.ts`];
    return module ? [{ ...(module.route as object), id: name, path, handle: { file: true } }] : [];
  });
}

/** Every URL of the site, without language prefixes. */
export const pages: RouteObject[] = [
  page('/', 'home'),
  page('/ideas', 'ideas'),
  page('/roadmap', 'roadmap'),
  page('/stores', 'stores'),
  page('/stores/:slug', 'store'),
  page('/changelog', 'changelog'),
  page('/challenges', 'challenges'),
  page('/challenges/:slug', 'challenge'),
  page('/challenges/:slug/jury', 'challenge-jury'),
  page('/:kinds', 'kind'),
  page('/offline', 'offline'),
  page('/reputation', 'reputation'),
  page('/leaderboard/:list?', 'leaderboard'),
  page('/badges', 'badges'),
  page('/badges/:key', 'badge'),
  page('/spaces', 'spaces'),
  page('/c/:slug', 'category'),
  page('/tags/:name', 'tag'),
  page('/products/:slug', 'product'),
  page('/t/:number/:slug?', 'thread'),
  page('/panels', 'panels'),
  page('/panels/:slug', 'panel'),
  page('/panels/:slug/polls/:number', 'poll'),
  page('/print/:number', 'print-thread'),
  page('/ask', 'ask'),
  page('/sign-in', 'sign-in'),
  page('/sign-up', 'sign-up'),
  page('/sign-out', 'sign-out'),
  page('/forgot-password', 'forgot-password'),
  page('/reset-password', 'reset-password'),
  page('/check-mail', 'check-mail'),
  page('/confirm-email', 'confirm-email'),
  page('/invitation', 'invitation'),
  page('/posts/:number/edit', 'edit-post'),
  page('/posts/:number/history', 'post-history'),
  page('/comments/:number/edit', 'edit-comment'),
  page('/manage/:number', 'manage-thread'),
  page('/inbox', 'inbox'),
  page('/inbox/:number', 'inbox-open'),
  page('/search', 'search'),
  page('/searches', 'saved-searches'),
  page('/searches/:number', 'saved-open'),
  resource('/search/click', 'search-click'),
  resource('/suggest', 'suggest'),
  page('/palette', 'palette'),
  page('/desk', 'desk'),
  page('/desk/reports/:number?', 'desk-reports'),
  page('/desk/votes/:number?', 'desk-votes'),
  page('/desk/log', 'desk-log'),
  page('/desk/ideas', 'desk-ideas'),
  page('/desk/ideas/board', 'desk-ideas-board'),
  page('/desk/ideas/insight', 'desk-ideas-insight'),
  page('/desk/ideas/:number', 'desk-idea'),
  page('/desk/panels', 'desk-panels'),
  page('/desk/panels/:slug', 'desk-panel'),
  page('/desk/panels/:slug/polls/:number', 'desk-poll'),
  page('/desk/challenges', 'desk-challenges'),
  page('/desk/challenges/:slug', 'desk-challenge'),
  page('/desk/search', 'desk-search'),
  page('/admin/brand', 'admin-brand'),
  page('/report', 'report'),
  page('/moderate', 'moderate'),
  page('/unsubscribe', 'unsubscribe'),
  page('/welcome/:step?', 'welcome'),
  page('/setup', 'setup'),
  page('/setup/:step', 'setup-step'),
  page('/admin', 'admin'),
  page('/admin/categories', 'admin-categories'),
  page('/admin/categories/:number', 'admin-category'),
  page('/admin/products', 'admin-products'),
  page('/admin/products/:number', 'admin-product'),
  page('/admin/stores', 'admin-stores'),
  page('/admin/stores/:slug', 'admin-store'),
  page('/admin/tags', 'admin-tags'),
  page('/admin/tags/:name', 'admin-tag'),
  page('/admin/ideas', 'admin-ideas'),
  page('/admin/badges', 'admin-badges'),
  page('/admin/badges/:key', 'admin-badge'),
  page('/admin/reputation', 'admin-rulebook'),
  page('/admin/reputation/tiers', 'admin-tiers'),
  page('/admin/announcements', 'admin-announcements'),
  page('/admin/languages', 'admin-languages'),
  page('/admin/team', 'admin-team'),
  page('/settings', 'settings-profile'),
  page('/settings/notifications', 'settings-mails'),
  page('/settings/account', 'settings-account'),
  page('/settings/data', 'settings-data'),
  file('/settings/data.json', 'settings-data-file'),
  resource('/members/suggest', 'suggest-members'),
  page('/members/:handle/reputation', 'member-reputation'),
  page('/members/:handle/:list?', 'member'),
  resource('/similar', 'similar'),
  resource('/ask/solved', 'ask-solved'),
  ...(import.meta.env.SSR
    ? forPrograms({
        '/robots.txt': 'robots',
        '/feed.atom': 'home-feed',
        '/roadmap/feed.atom': 'roadmap-feed',
        '/changelog/feed.atom': 'changelog-feed',
        '/:kinds/feed.atom': 'kind-feed',
        '/c/:slug/feed.atom': 'category-feed',
        '/tags/:name/feed.atom': 'tag-feed',
        '/products/:slug/feed.atom': 'product-feed',
        '/members/:handle/feed.atom': 'member-feed',
        '/t/:number/feed.atom': 'thread-feed',
      })
    : []),
  ...(import.meta.env.DEV ? [{ path: '/gallery', lazy: () => import('./gallery/Gallery.tsx') }] : []),
  page('*', 'not-found'),
];
