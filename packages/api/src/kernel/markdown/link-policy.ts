/** Schemes a member's link may have. Everything else loses its link and keeps its words. */
export const LINK_SCHEMES: readonly string[] = ['http', 'https', 'mailto'];
/** What a link that leaves the community says of itself. */
export const OUTWARD_REL = 'ugc nofollow noopener';
/** Where the community's own pictures live. */
export const MEDIA_PATH = '/media/';

/** Whose addresses count as the community's own, and whose pictures are shown. Hosts as in a URL: `example.com`, `localhost:3000`. */
export interface LinkPolicy {
  ownHosts?: readonly string[];
  /** Hosts other than our own whose pictures are shown; those of all others become links. */
  imageHosts?: readonly string[];
}

/** A link's target as it may be printed, and whether it stays in the community. */
export interface LinkTarget {
  href: string;
  own: boolean;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip exactly these inside an address.
const IGNORED_BY_BROWSERS = /[\u0000-\u0020]+/g;
/** A path, query or fragment of our own that no browser reads otherwise: the common case, told without parsing. */
const OWN_ADDRESS = /^[/?#](?![/\\])[^\s\\]*$/;
const BASE = 'http://own.invalid/';

/** Where a link leads, or null when its scheme is not allowed. Relative links stay as they are written. */
export function linkTarget(href: string, policy: LinkPolicy): LinkTarget | null {
  if (OWN_ADDRESS.test(href)) return { href, own: true };
  const url = parse(href);
  if (!url || !LINK_SCHEMES.includes(url.protocol.slice(0, -1))) return null;
  return { href: href.trim(), own: isOwn(url, policy) };
}

/** Whether a picture may be shown: our own media, or of an allowed host. */
export function showsImage(src: string, policy: LinkPolicy): boolean {
  const url = parse(src);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return false;
  if (isOwn(url, policy)) return url.pathname.startsWith(MEDIA_PATH);
  return url.protocol === 'https:' && (policy.imageHosts ?? []).includes(url.host);
}

function isOwn(url: URL, policy: LinkPolicy): boolean {
  return url.host === 'own.invalid' || (policy.ownHosts ?? []).includes(url.host);
}

function parse(address: string): URL | null {
  return URL.parse(address.replace(IGNORED_BY_BROWSERS, ''), BASE);
}
