import { createHash } from 'node:crypto';
import type { Look } from './brand.rules.ts';
import { brandSheet, isDesignLook, lookInAddress, type SheetPlace } from './brand-sheet.rules.ts';

/** What tells one sheet from another: another release may make another one of the same look. */
export function sheetVersion(sheet: string): string {
  return createHash('sha256').update(sheet).digest('base64url').slice(0, 8);
}

/** Where the sheet of a look is, on this site; nothing when the design's own tokens say it all. */
export function brandSheetAddress(look: Look): string | null {
  return isDesignLook(look) ? null : sheetAddress(look, 'page');
}

/** Where the sheet is that shows a look in a preview. */
export function previewSheetAddress(look: Look): string {
  return sheetAddress(look, 'preview');
}

function sheetAddress(look: Look, place: SheetPlace): string {
  const version = sheetVersion(brandSheet(look, place));
  const search = new URLSearchParams({
    look: lookInAddress(look),
    ...(place === 'page' ? {} : { for: place }),
    v: version,
  });
  return `/brand.css?${search}`;
}
