import type { Database } from '@embassy/database';
import type { Settings } from '../../../kernel/settings.ts';
import { entriesOfPart, entriesOfPlaces, partsOf } from './sitemap-entries.ts';
import { entryXml, type SitemapEntry, sitemapFrames, sitemapPartAt } from './sitemaps.rules.ts';

const headers = { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=600' };

/** How long the list of parts is kept: to make it, every thread is looked at. */
const keptFor = 10 * 60_000;

/** Answers `/sitemap.xml` and `/sitemaps/…`. What it keeps is only what it would make again. */
export function createSitemaps({ db, settings }: { db: Database; settings: Settings }) {
  let kept: { until: number; parts: Promise<SitemapEntry[]> } | undefined;
  const parts = () => {
    if (kept !== undefined && kept.until > Date.now()) return kept.parts;
    const made = { until: Date.now() + keptFor, parts: partsOf(db, settings) };
    kept = made;
    made.parts.catch(() => {
      if (kept === made) kept = undefined;
    });
    return made.parts;
  };

  return async function handleSitemap(request: Request): Promise<Response> {
    const { origin, pathname } = new URL(request.url);
    const part = sitemapPartAt(pathname);
    if (part === null) return new Response('Not found', { status: 404 });
    const whole = async function* () {
      yield part === 'index' ? await parts() : await entriesOfPlaces(db);
    };
    const entries = typeof part === 'object' ? entriesOfPart(db, settings, part) : whole();
    // A part without a page is none; and what fails at the start fails before anything was sent.
    const first = await entries.next();
    if (first.done || first.value.length === 0) return new Response('Not found', { status: 404 });
    const frame = sitemapFrames[part === 'index' ? 'sitemapindex' : 'urlset'];
    const xml = async function* () {
      const written = (some: SitemapEntry[]) =>
        some.map((entry) => entryXml(frame.element, origin, entry)).join('');
      yield frame.begin + written(first.value);
      for await (const some of entries) yield written(some);
      yield frame.end;
    };
    return new Response(streamOf(xml()), { headers });
  };
}

/** Texts as a body that is made as fast as it is taken, and no longer than somebody takes it. */
function streamOf(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await texts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await texts.return(undefined);
    },
  });
}
