import type { LoaderFunctionArgs } from 'react-router';
import { type FileContext, fileContext } from '../../../routing/file-context.ts';
import { pageContext } from '../../../routing/page-context.ts';
import { localPath } from '../../../words/address.ts';
import { translateWith } from '../../../words/words.ts';
import type { AtomSite } from './atom-entries.ts';
import { type AtomEntry, atomXml, feedUpdatedAt } from './atom-xml.ts';

/** What a feed's route finds: what the page is called and where it is, and the texts, the newest first. */
export interface FoundFeed {
  title: string;
  /** Without language prefix; the feed is at `feed.atom` below it. */
  path: string;
  entries: AtomEntry[];
}

type Find = (
  args: AtomSite & Pick<FileContext, 'client' | 'brand'> & { params: LoaderFunctionArgs['params'] },
) => Promise<FoundFeed | null>;

/** How many texts are in a feed. */
export const feedLength = 20;

/** The route of a feed: what `find` finds, as a visitor may read it; null when there is no such page. */
export function atomFile(find: Find) {
  return {
    async loader({ params, context }: LoaderFunctionArgs) {
      const { client, brand, language, defaultLanguage, origin } = context.get(fileContext);
      const t = translateWith(context.get(pageContext).i18n);
      const address = (path: string) => origin + localPath(path, language, defaultLanguage);
      const found = await find({ client, brand, origin, address, t, params });
      if (found === null) return nothingHere();
      const { title, path, entries } = found;
      const xml = atomXml({
        title: title === brand.name ? title : `${title} – ${brand.name}`,
        page: address(path),
        self: address(path === '/' ? '/feed.atom' : `${path}/feed.atom`),
        language,
        entries,
      });
      return new Response(xml, {
        headers: {
          'content-type': 'application/atom+xml; charset=utf-8',
          'last-modified': new Date(feedUpdatedAt(entries)).toUTCString(),
        },
      });
    },
  };
}

function nothingHere(): Response {
  return new Response('There is nothing at this address.', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
