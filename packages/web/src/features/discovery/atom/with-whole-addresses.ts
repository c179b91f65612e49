/**
 * Sanitised HTML whose links and pictures name their host: a feed reader shows it far from our pages. Only tags are
 * touched; what a text says of addresses stays as it was written.
 */
export function withWholeAddresses(html: string, origin: string): string {
  return html.replace(/<[a-z][^>]*>/gi, (tag) =>
    tag.replace(/(\s(?:href|src)=")(\/(?!\/)|#)/gi, (_, before: string, begin: string) =>
      begin === '#' ? `${before}#` : `${before}${origin}/`,
    ),
  );
}
