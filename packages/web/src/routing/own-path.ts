/**
 * A path of this site that an address asks to lead back to (without language prefix); home for anything else,
 * so that no link of ours ever leads to a foreign host.
 */
export function ownPath(wanted: string | null | undefined): string {
  if (wanted === null || wanted === undefined || !/^\/(?![/\\])[^\\\s\p{Cc}]*$/u.test(wanted)) return '/';
  const { host, pathname, search, hash } = new URL(wanted, 'http://here.invalid');
  return host === 'here.invalid' && !pathname.startsWith('//') ? pathname + search + hash : '/';
}
