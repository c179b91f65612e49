import type { StructuredData } from './structured-data.ts';

/** Whoever runs the community. */
export function organization(brand: {
  name: string;
  url: string;
  logo?: string;
  description?: string;
}): StructuredData {
  const { name, url, logo, description } = brand;
  return { '@type': 'Organization', name, url, logo, description };
}

/** The community as a site, so that search engines call it by its name. */
export function website({ name, url }: { name: string; url: string }): StructuredData {
  return { '@type': 'WebSite', name, url };
}
