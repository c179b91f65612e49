import type { Discovered, Discovery } from './discovery.ts';
import { organization, website } from './structured/organization.ts';

/** The home page as programs see it: whose community it is, and the feed of everything. */
export function homeDiscovery({ t, site, address }: Discovered<unknown>): Discovery {
  const { name, logo } = site.brand;
  const url = address('/');
  return {
    feeds: [{ path: '/feed.atom', title: name }],
    structured: [
      organization({
        name,
        url,
        logo: logo ? new URL(logo.url, site.origin).href : undefined,
        description: t('home.description', { brand: name }),
      }),
      website({ name, url }),
    ],
  };
}
