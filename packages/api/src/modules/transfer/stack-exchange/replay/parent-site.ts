/**
 * The site whose reputation a meta site shows: `beer.meta.stackexchange.com` shows that of `beer.stackexchange.com`. Null
 * for sites that have their own.
 */
export function parentSiteOf(site: string): string | null {
  if (site === 'meta.stackexchange.com') return null;
  const labels = site.split('.');
  return labels.includes('meta') ? labels.filter((label) => label !== 'meta').join('.') : null;
}
