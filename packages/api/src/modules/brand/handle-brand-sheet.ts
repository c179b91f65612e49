import { brandSheet, lookFromAddress } from './brand-sheet.rules.ts';
import { sheetVersion } from './brand-sheet-address.ts';

/**
 * `GET /brand.css?look=…`: the style sheet of a look. It follows from the address alone, so it is kept for ever, and
 * a page of an older look finds its own; only the sheet of another release is asked for anew.
 */
export function handleBrandSheet(request: Request): Response {
  const { searchParams } = new URL(request.url);
  const look = lookFromAddress(searchParams.get('look') ?? '');
  if (!look) return new Response('Not found', { status: 404, headers: { 'cache-control': 'no-store' } });
  const sheet = brandSheet(look, searchParams.get('for') === 'preview' ? 'preview' : 'page');
  const lasting = searchParams.get('v') === sheetVersion(sheet);
  return new Response(sheet, {
    headers: {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
      'x-content-type-options': 'nosniff',
    },
  });
}
