import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { drawAppIcon } from './draw-app-icon.ts';

let t: TestApi;
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

const origin = 'https://forum.example';
const pixel = async (png: Uint8Array, x: number, y: number) => {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (y * info.width + x) * 4;
  return [...data.subarray(at, at + 4)];
};

test('the manifest names the brand and icons that are there, each as large as it says', async () => {
  await t.db.brand.create({ data: { name: 'Bönor & Co', colour: '#a02030' } });
  const response = await t.api.handleAppManifest();
  expect(response.headers.get('content-type')).toBe('application/manifest+json');
  const manifest = await response.json();
  expect(manifest).toMatchObject({ name: 'Bönor & Co', start_url: '/', display: 'standalone' });
  expect(manifest.icons.map(({ purpose }: { purpose: string }) => purpose)).toEqual([
    'any',
    'any',
    'maskable',
  ]);
  for (const { src, sizes, type } of manifest.icons) {
    const icon = await t.api.handleAppIcon(new Request(origin + src));
    expect(icon.headers.get('cache-control')).toContain('immutable');
    const { width, height, format } = await sharp(await icon.arrayBuffer()).metadata();
    expect({ sizes, type }).toEqual({ sizes: `${width}x${height}`, type: `image/${format}` });
  }
});

test('icons are in the colour of the moment, and their addresses tell one colour from another', async () => {
  await t.db.brand.updateMany({ data: { colour: '#1040c0' } });
  const before = await (await t.api.handleAppManifest()).json();
  const { theme_color: colour } = before;
  const icon = await t.api.handleAppIcon(new Request(origin + before.icons[2].src));
  const [red, green, blue] = await pixel(new Uint8Array(await icon.arrayBuffer()), 2, 2);
  expect(`#${[red, green, blue].map((part) => part!.toString(16).padStart(2, '0')).join('')}`).toBe(colour);
  await t.db.brand.updateMany({ data: { colour: '#107040' } });
  const after = await (await t.api.handleAppManifest()).json();
  expect(after.icons[0].src).not.toBe(before.icons[0].src);
  const old = await t.api.handleAppIcon(new Request(origin + before.icons[0].src));
  expect(old.headers.get('cache-control')).not.toContain('immutable');
});

test('there are no other icons', async () => {
  for (const path of ['/app-icon-7.png', '/__proto__.png', '/.png']) {
    expect((await t.api.handleAppIcon(new Request(origin + path))).status).toBe(404);
  }
});

test('a logo stands in the middle, and a maskable icon leaves it whole when it is cut round', async () => {
  const logo = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#00ff00' } })
    .webp({ lossless: true })
    .toBuffer();
  const icon = await drawAppIcon({ size: 100, ground: '#ffffff', ink: '#000000', logo, maskable: true });
  expect(await pixel(icon, 50, 50)).toEqual([0, 255, 0, 255]);
  expect(await pixel(icon, 20, 50)).toEqual([255, 255, 255, 255]);
  expect(await pixel(icon, 1, 1)).toEqual([255, 255, 255, 255]);
});
