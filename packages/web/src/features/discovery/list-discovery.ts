import type { Site } from '../../routing/site.tsx';
import type { Discovery } from './discovery.ts';
import { breadcrumbs } from './structured/breadcrumbs.ts';

interface ListPlace {
  name: string;
  path: string;
  /** What it is a part of. */
  parent?: { name: string; path: string } | null;
}

/** A list of threads as programs see it: where it is in the community, and its feed. */
export function listDiscovery(
  { name, path, parent }: ListPlace,
  { site, address }: { site: Site; address: (path: string) => string },
): Discovery {
  const places = [...(parent ? [parent] : []), { name, path }];
  return {
    feeds: [{ path: `${path}/feed.atom`, title: `${name} – ${site.brand.name}` }],
    structured: [
      breadcrumbs([
        { name: site.brand.name, url: address('/') },
        ...places.map((place) => ({ name: place.name, url: address(place.path) })),
      ]),
    ],
  };
}
