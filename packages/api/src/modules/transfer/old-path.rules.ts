/** What a path of the community that was imported leads to, by its numbers there. */
export type OldPath = { site: string | null } & (
  | { kind: 'post'; rowId: number }
  | { kind: 'user'; rowId: number }
  | { kind: 'tag'; name: string }
);

/**
 * Reads a path as Stack Exchange writes them: `/questions/12/title`, `/questions/12/title/34` for an answer, `/q/12`,
 * `/a/34`, `/posts/34`, `/users/7/name`, `/questions/tagged/hops`; `?site=` names the community. Null for all others.
 */
export function parseOldPath(path: string): OldPath | null {
  const url = path.length <= 2000 && path.startsWith('/') ? URL.parse(path, 'http://own.invalid') : null;
  if (url?.host !== 'own.invalid') return null;
  const site = url.searchParams.get('site')?.toLowerCase() ?? null;
  const [first, second = '', third, fourth] = url.pathname.split('/').filter((part) => part !== '');
  const rowId = numberIn(second);
  if (first === 'questions' && second === 'tagged' && third !== undefined) {
    const name = decode(third)?.split(/[+ ]/)[0];
    return name ? { kind: 'tag', name, site } : null;
  }
  if (rowId === null) return null;
  if (first === 'questions') {
    return { kind: 'post', rowId: (fourth === undefined ? null : numberIn(fourth)) ?? rowId, site };
  }
  if (first === 'q' || first === 'a' || first === 'posts') return { kind: 'post', rowId, site };
  return first === 'users' ? { kind: 'user', rowId, site } : null;
}

function numberIn(text: string): number | null {
  const number = /^-?\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  return Math.abs(number) < 2 ** 31 ? number : null;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
