export { createSitemaps } from './sitemaps/handle-sitemap.ts';
