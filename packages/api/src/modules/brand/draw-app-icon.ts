import sharp from 'sharp';

/** What an icon of the app is drawn from. */
export interface AppIcon {
  /** Pixels, across and down. */
  size: number;
  /** Behind the mark, as `#rrggbb`. */
  ground: string;
  /** The mark itself, where the brand has no logo. */
  ink: string;
  /** The brand's logo; it stands on the ground instead of the mark. */
  logo?: Uint8Array;
  /** For systems that cut icons into shapes of their own: the ground fills all, and the mark stays within the middle. */
  maskable: boolean;
}

/** The icon under which a phone or a desktop keeps the community, as PNG. */
export async function drawAppIcon({ size, ground, ink, logo, maskable }: AppIcon): Promise<Buffer> {
  // Of a maskable icon every system leaves at least a circle of 80 %.
  const share = maskable ? 0.5 : 0.64;
  const corner = maskable ? 0 : 0.19;
  // Pixels instead of a drawing in SVG, which is no kind of picture that is ever read here.
  const pixels = paint(size, { ground, ink: logo ? ground : ink, share, corner });
  const icon = sharp(pixels, { raw: { width: size, height: size, channels: 4 } });
  if (logo) {
    const room = Math.round(size * share);
    const { data, info } = await sharp(logo)
      .resize(room, room, { fit: 'inside' })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    icon.composite([{ input: data, raw: { ...info, channels: 4 }, gravity: 'centre' }]);
  }
  return icon.png({ compressionLevel: 9 }).toBuffer();
}

interface Paint {
  ground: string;
  ink: string;
  /** How much of the width the mark takes. */
  share: number;
  /** The radius of the corners, of the width. */
  corner: number;
}

function paint(size: number, { ground, ink, share, corner }: Paint): Buffer {
  const pixels = Buffer.alloc(size * size * 4);
  const colours = [
    [0, 0, 0, 0],
    [...rgb(ground), 255],
    [...rgb(ink), 255],
  ];
  /** What is seen at a place, as the place of its colour. */
  const seen = (u: number, v: number) => {
    if (!isInPlate(u, v, corner)) return 0;
    return isInMark((u - 0.5) / share + 0.5, (v - 0.5) / share + 0.5) ? 2 : 1;
  };
  const at = (x: number, y: number) => seen(x / size, y / size);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const first = at(x, y);
      const even = first === at(x + 1, y) && first === at(x, y + 1) && first === at(x + 1, y + 1);
      pixels.set(even ? colours[first]! : mixed(colours, at, x, y), (y * size + x) * 4);
    }
  }
  return pixels;
}

/** The colour of a pixel through which an edge runs: what is seen at 16 places of it, together. */
function mixed(colours: number[][], at: (x: number, y: number) => number, x: number, y: number): number[] {
  const sum = [0, 0, 0, 0];
  for (let i = 0; i < 16; i++) {
    const [red, green, blue, alpha] =
      colours[at(x + ((i % 4) + 0.5) / 4, y + (Math.floor(i / 4) + 0.5) / 4)]!;
    // What is not there has no colour to give.
    for (const [part, value] of [red!, green!, blue!].entries()) sum[part]! += (value * alpha!) / 255;
    sum[3]! += alpha!;
  }
  const seenShare = sum[3]! / 255;
  return [0, 1, 2]
    .map((part) => (seenShare === 0 ? 0 : Math.round(sum[part]! / seenShare)))
    .concat(Math.round(sum[3]! / 16));
}

/** Whether a place of a square (0 to 1) is within its rounded corners. */
function isInPlate(u: number, v: number, corner: number): boolean {
  const outside = (at: number) => Math.max(corner - at, at - (1 - corner), 0);
  return Math.hypot(outside(u), outside(v)) <= corner || (outside(u) === 0 && outside(v) === 0);
}

/** Whether a place of a square is in the mark, as the page's own icon has it: a balloon, what people say. */
function isInMark(u: number, v: number): boolean {
  const balloon = u >= 0 && u <= 1 && v >= 0 && v <= 0.6875;
  const tip = u >= 0.1875 && v >= 0.6875 && u - 0.1875 + (v - 0.6875) <= 0.3125;
  return balloon || tip;
}

function rgb(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
