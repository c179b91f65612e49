export { createPreviews } from './previews/handle-preview.ts';
export { createSitemaps } from './sitemaps/handle-sitemap.ts';
