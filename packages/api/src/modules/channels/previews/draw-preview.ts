import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';
import satori from 'satori';
import { fittedTitle, type Preview, previewSize } from './previews.rules.ts';

/** The scripts that titles can be drawn in; of all others a picture shows no title. */
const scripts = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'];
const drawable =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]*$/u;
// Pictures and signs of their own alphabets are no letters of the font.
const undrawn = /\p{Extended_Pictographic}|\p{Emoji_Presentation}|[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu;

const { resolve } = createRequire(import.meta.url);

/** Read once, when the first picture is drawn. */
let fonts: Promise<{ name: string; data: Buffer; weight: 400 | 600; style: 'normal' }[]> | undefined;

function loadFonts() {
  fonts ??= Promise.all(
    scripts.flatMap((script) =>
      ([400, 600] as const).map(async (weight) => ({
        name: `Source Serif ${script}`,
        data: await fs.readFile(
          resolve(`@fontsource/source-serif-4/files/source-serif-4-${script}-${weight}-normal.woff`),
        ),
        weight,
        style: 'normal' as const,
      })),
    ),
  );
  return fonts;
}

type Style = Record<string, string | number>;
type Box = { type: 'div'; props: { style: Style; children?: (Box | string)[] } };
const box = (style: Style, children?: (Box | string)[]): Box => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, ...(children && { children }) },
});

/**
 * A preview as PNG: the brand, the title as a page of ours would set it, and what it is. Letters become outlines, so no font
 * need be on the machine.
 */
export async function drawPreview({ brand, colour, title, kind, state }: Preview): Promise<Uint8Array> {
  const paper = '#fcfaf6';
  const ink = '#201c18';
  const quiet = '#544d44';
  // Where the title cannot be drawn, the brand stands in its place.
  const plain = title.replace(undrawn, '');
  const { text, size } = fittedTitle(drawable.test(plain) ? plain : brand);
  const page = box(
    {
      width: previewSize.width,
      height: previewSize.height,
      boxSizing: 'border-box',
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: '64px 80px',
      backgroundColor: paper,
      color: ink,
      borderTop: `16px solid ${colour}`,
      fontFamily: scripts.map((script) => `"Source Serif ${script}"`).join(', '),
    },
    [
      box({ fontSize: 36, fontWeight: 600 }, [drawable.test(brand) ? brand : '']),
      box({ fontSize: size, lineHeight: 1.16, maxHeight: 380, overflow: 'hidden', wordBreak: 'break-word' }, [
        drawable.test(text) ? text : '',
      ]),
      box({ alignItems: 'center', fontSize: 32, color: quiet }, [
        ...(state === null
          ? [box({}, [kind])]
          : [
              box({
                width: 24,
                height: 24,
                borderRadius: 24,
                border: `5px solid ${colour}`,
                marginRight: 16,
              }),
              box({ color: ink, fontWeight: 600 }, [state]),
              box({ marginLeft: 24 }, [kind]),
            ]),
      ]),
    ],
  );
  const svg = await satori(page as never, { ...previewSize, fonts: await loadFonts() });
  const picture = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return picture.asPng();
}
