import type { AssetsFromManifest, Manifest } from './render-types.ts';
import { framePart, routePart, wordsFile } from './words/words-file.ts';

const entryKey = 'src/entry.ts';
const clientKey = 'src/entry-client.tsx';
const tableKey = 'src/router.tsx';
const tablePart = 'router';
/** What is late in a visitor's page and not in a member's. */
const memberParts = ['signed-in', 'MemberMenu'];

/** Looks up a built page's files: those of the entry, of the page's route, and their words. */
export const assetsFromManifest: AssetsFromManifest =
  (manifest) =>
  ({ page, language, forMember }) => {
    const css = new Set<string>();
    const js = new Set<string>();
    const route = page === undefined ? undefined : manifest[routeKey(page)];
    for (const key of [entryKey, clientKey]) collect(manifest, key, css, js);
    if (page !== undefined) collect(manifest, routeKey(page), css, js);
    if (forMember) collect(manifest, tableKey, css, js);
    const late = forMember ? lateForMembers(manifest, js) : [];
    for (const key of late) collect(manifest, key, css, js);
    const entry = manifest[entryKey];
    if (entry === undefined) throw new Error(`The manifest has no ${entryKey}: build the web package again.`);
    js.delete(entry.file);
    const parts = route === undefined || page === undefined ? [framePart] : [framePart, routePart(page)];
    if (forMember) parts.push(tablePart);
    parts.push(...late.flatMap((key) => memberPartOf(key) ?? []));
    return {
      css: [...css].map(url),
      preload: [...[...js].map(url), ...parts.map((part) => wordsFile(language, part))],
      entry: url(entry.file),
      code: route === undefined ? null : url(route.file),
    };
  };

/** The modules of `memberParts` that the page can ask for. */
function lateForMembers(manifest: Manifest, js: Set<string>): string[] {
  const late = new Set<string>();
  for (const { file, dynamicImports = [] } of Object.values(manifest)) {
    if (!js.has(file)) continue;
    for (const key of dynamicImports) if (memberPartOf(key) !== undefined) late.add(key);
  }
  return [...late];
}

function memberPartOf(key: string): string | undefined {
  return memberParts.find((part) => new RegExp(`/${part}\\.tsx?$`).test(key));
}

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
