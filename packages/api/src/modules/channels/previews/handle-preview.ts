import type { Database } from '@embassy/database';
import type { Settings } from '../../../kernel/settings.ts';
import { viewerFor } from '../../../kernel/viewer.ts';
import { currentBrand } from '../../brand/index.ts';
import { visibleThreads } from '../../threads/index.ts';
import { drawInTurn } from './draw-in-turn.ts';
import { previewOf, previewSelect } from './preview-of.ts';
import { type Preview, previewAt } from './previews.rules.ts';

/** Whoever asks for a preview, it is of what a visitor may read. */
const visitor = viewerFor(null, '');

const headers = {
  'content-type': 'image/png',
  // Another title has another version.
  'cache-control': 'public, max-age=31536000, immutable',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
};

/** Answers `/previews/…`. What it keeps is only what it would draw again. */
export function createPreviews({ db, settings }: { db: Database; settings: Settings }) {
  const picture = drawInTurn(async (preview: Preview) => {
    // The library that sets the text takes a while to load, and most processes never need it.
    const { drawPreview } = await import('./draw-preview.ts');
    return drawPreview(preview);
  });

  return async function handlePreview(request: Request): Promise<Response> {
    const asked = previewAt(new URL(request.url).pathname);
    const thread =
      asked &&
      (await db.thread.findFirst({
        where: { id: asked.number, ...visibleThreads(visitor) },
        select: previewSelect,
      }));
    const language = settings.defaultLanguage;
    const current = thread && previewOf(thread, { brand: await currentBrand(db, settings), language });
    if (!asked || !current)
      return new Response('Not found', { status: 404, headers: { 'cache-control': 'no-store' } });
    if (current.version !== asked.version) {
      // An old link still shows something, and never has more than the one picture drawn.
      return new Response(null, {
        status: 302,
        headers: { location: current.path, 'cache-control': 'no-store' },
      });
    }
    const etag = `"${current.version}"`;
    if (request.headers.get('if-none-match') === etag)
      return new Response(null, { status: 304, headers: { ...headers, etag } });
    const drawn = await picture(current.path, current.preview);
    if (drawn === null)
      return new Response('Too many at once', { status: 503, headers: { 'retry-after': '30' } });
    return new Response(new Uint8Array(drawn), {
      headers: { ...headers, etag, 'content-length': String(drawn.byteLength) },
    });
  };
}
