import type { AssetsFromManifest, Manifest } from './render-types.ts';

const entryKey = 'src/entry-client.tsx';

/** Looks up a built page's files: those of the entry, of the matched routes and of the language. */
export const assetsFromManifest: AssetsFromManifest = (manifest) => (page) => {
  const css = new Set<string>();
  const js = new Set<string>();
  const wanted = [entryKey, ...page.routes.map(routeKey), `src/locales/${page.language}.words.js`];
  for (const key of wanted) collect(manifest, key, css, js);
  const entry = manifest[entryKey];
  if (entry === undefined) throw new Error(`The manifest has no ${entryKey}: build the web package again.`);
  js.delete(entry.file);
  return { css: [...css].map(url), preload: [...js].map(url), entry: url(entry.file) };
};

/** The manifest's key of a route's module. */
export function routeKey(id: string): string {
  return `src/routes/${id}.route.tsx`;
}

const url = (file: string) => `/${file}`;

function collect(manifest: Manifest, key: string, css: Set<string>, js: Set<string>): void {
  const chunk = manifest[key];
  if (chunk === undefined || js.has(chunk.file)) return;
  js.add(chunk.file);
  for (const imported of chunk.imports ?? []) collect(manifest, imported, css, js);
  for (const file of chunk.css ?? []) css.add(file);
}
