import type { Meta } from '../../routing/Head.tsx';
import type { Site } from '../../routing/site.tsx';
import type { Translate } from '../../words/words.ts';
import type { StructuredData } from './structured/structured-data.ts';

/** What a page says to programs: search engines, chats that preview a link, readers of feeds. Readers never see it. */
export interface Discovery {
  /** What the page is about, in the vocabulary of schema.org. */
  structured?: StructuredData[];
  /** The path of a picture of it, for previews. */
  picture?: string | null;
  /** What previews call it. */
  type?: 'website' | 'article' | 'profile';
  /** Lists of the same content for feed readers: path without language prefix, and what it is called. */
  feeds?: { path: string; title: string }[];
}

/** What a page's discovery is made from. */
export interface Discovered<Data> {
  data: Data;
  t: Translate;
  site: Site;
  /** The whole address of a path in the page's language. */
  address: (path: string) => string;
}

/** What a page is to programs: its own words about itself, and what it offers besides. */
export interface Discoverable {
  meta: Meta;
  discovery: Discovery;
}
