const ownDomains: Record<string, string> = {
  stackoverflow: 'stackoverflow.com',
  'stackoverflow-meta': 'meta.stackoverflow.com',
  'meta-stackexchange': 'meta.stackexchange.com',
  superuser: 'superuser.com',
  serverfault: 'serverfault.com',
  askubuntu: 'askubuntu.com',
  mathoverflow: 'mathoverflow.net',
  stackapps: 'stackapps.com',
};

/**
 * The site's host name from its folder's name: `beer.stackexchange.com` is one already, and `stackexchange-beer` or
 * `stackexchange-bicycles-meta` say it in another order. Undefined when the name cannot be one.
 */
export function siteNameOf(folder: string): string | undefined {
  const name = folder.toLowerCase().replace(/\.(?:7z|zip|xml)$/, '');
  if (isHostName(name)) return name;
  const words = name.replace(/^stackexchange[-_]/, '').replaceAll('_', '-');
  const own = ownDomains[words];
  if (own) return own;
  const site = `${words.replaceAll('-', '.')}.stackexchange.com`;
  return isHostName(site) ? site : undefined;
}

/** Whether the text is a host name with at least two parts. */
export function isHostName(text: string): boolean {
  return text.length <= 253 && /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{1,61}$/.test(text);
}
