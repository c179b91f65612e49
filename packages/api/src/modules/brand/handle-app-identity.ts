import { createHash } from 'node:crypto';
import type { Reader } from '@embassy/database';
import type { BlobStore } from '../../adapters/blob-store.ts';
import type { Settings } from '../../kernel/settings.ts';
import { accentsFor } from './accents.rules.ts';
import { appIcons, appManifest } from './app-manifest.ts';
import { type CurrentBrand, currentBrand } from './current-brand.ts';
import { drawAppIcon } from './draw-app-icon.ts';
import { grounds } from './grounds.ts';

interface Services {
  db: Reader;
  settings: Settings;
  blobs: BlobStore;
}

/** `GET /manifest.webmanifest`: what phones and desktops need to keep the community like an app. */
export async function handleAppManifest({ db, settings }: Services): Promise<Response> {
  const brand = await currentBrand(db, settings);
  const manifest = appManifest({
    name: brand.name,
    language: settings.defaultLanguage,
    colour: accentsFor('LIGHT', brand.colour).accent,
    paper: grounds.LIGHT.paper,
    iconVersion: versionOf(brand),
  });
  return new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json', 'cache-control': 'public, max-age=300' },
  });
}

/** `GET /app-icon-192.png` and its like: the brand's mark in the brand's colour, drawn for the size. */
export async function handleAppIcon(request: Request, { db, settings, blobs }: Services): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const name = pathname.slice(1, -'.png'.length);
  if (!Object.hasOwn(appIcons, name)) return new Response('Not found', { status: 404 });
  const brand = await currentBrand(db, settings);
  const icon = await drawnOnce(`${name} ${versionOf(brand)}`, async () => {
    const { accent, on } = accentsFor('LIGHT', brand.colour);
    const logo = await logoOf(brand, db, blobs);
    return drawAppIcon({
      ...appIcons[name as keyof typeof appIcons],
      ground: logo ? grounds.LIGHT.paper : accent,
      ink: on,
      ...(logo && { logo }),
    });
  });
  const lasting = searchParams.get('v') === versionOf(brand);
  return new Response(new Uint8Array(icon), {
    headers: {
      'content-type': 'image/png',
      'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    },
  });
}

const drawn = new Map<string, Promise<Buffer>>();

/** Drawing takes a moment, so the icons of a look are kept; those of another look take their places. */
function drawnOnce(key: string, draw: () => Promise<Buffer>): Promise<Buffer> {
  const found = drawn.get(key);
  if (found !== undefined) return found;
  if (drawn.size >= 8) drawn.clear();
  const icon = draw();
  drawn.set(key, icon);
  icon.catch(() => drawn.delete(key));
  return icon;
}

/** Tells icons of one look from those of another. */
function versionOf({ colour, logoId }: CurrentBrand): string {
  return createHash('sha256').update(`${colour} ${logoId}`).digest('base64url').slice(0, 8);
}

async function logoOf({ logoId }: CurrentBrand, db: Reader, blobs: BlobStore): Promise<Uint8Array | null> {
  if (logoId === null) return null;
  const image = await db.image.findUnique({ where: { id: logoId }, select: { key: true } });
  const blob = image && (await blobs.get(image.key));
  return blob?.bytes ?? null;
}
