import sharp, { type Metadata, type Sharp } from 'sharp';
import { Invalid } from '../../kernel/errors/index.ts';
import { type ImagePurpose, imageFormats, imageLimits } from './media.rules.ts';

// The library also reads documents, vector drawings and formats of its own, with all their parsers: none of these here.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadNsgifBuffer',
    'VipsForeignLoadHeifBuffer',
  ],
});
// Uploads are seldom alike: what a cache would keep is memory lost.
sharp.cache(false);

export type EncodedImage = { bytes: Uint8Array; width: number; height: number };

/**
 * Makes a WebP of a picture: upright, in sRGB, no larger than needed, without anything that was not to be seen
 * (place, camera, comments, thumbnails). Animations stay animated as long as all frames together keep the limit.
 * Throws Invalid for what is no picture, none we know, or too large.
 */
export async function encodeImage(input: Uint8Array, purpose: ImagePurpose): Promise<EncodedImage> {
  if (input.byteLength > imageLimits.bytes) {
    throw issue('TOO_LONG', 'Use a picture of at most 10 MB.', imageLimits.bytes);
  }
  const metadata = await readMetadata(input);
  const height = metadata.pageHeight ?? metadata.height;
  if (metadata.width * height > imageLimits.pixels) throw tooManyPixels();
  const frames = metadata.pages ?? 1;
  const animated = purpose === 'post' && frames > 1 && metadata.width * height * frames <= imageLimits.pixels;
  try {
    const { data, info } = await shape(open(input, animated), purpose, animated)
      .webp({ quality: 82, effort: animated ? 2 : 4 })
      .timeout({ seconds: imageLimits.seconds })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.pageHeight ?? info.height };
  } catch {
    // The header was sound and the rest is not: cut off, or made to break decoders.
    throw notAPicture();
  }
}

function open(input: Uint8Array, animated: boolean): Sharp {
  return sharp(input, { animated, limitInputPixels: imageLimits.pixels, failOn: 'error' });
}

function shape(picture: Sharp, purpose: ImagePurpose, animated: boolean): Sharp {
  const upright = animated ? picture : picture.autoOrient();
  const { side, avatarSide, logo } = imageLimits;
  if (purpose === 'avatar') return upright.resize(avatarSide, avatarSide, { fit: 'cover' });
  const [width, height] = purpose === 'logo' ? [logo.width, logo.height] : [side, side];
  // The empty edge around a logo would make it small and crooked in its place.
  const trimmed = purpose === 'logo' ? upright.trim() : upright;
  return trimmed.resize(width, height, { fit: 'inside', withoutEnlargement: true });
}

async function readMetadata(input: Uint8Array): Promise<Metadata & { width: number; height: number }> {
  // Asked without a limit, since only the header is read and the refusal shall say which limit it was.
  const metadata = await sharp(input, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (!metadata) throw notAPicture();
  const format = metadata.format === 'heif' && metadata.compression === 'av1' ? 'avif' : metadata.format;
  if (!(imageFormats as readonly string[]).includes(format)) throw notAPicture();
  if (!metadata.width || !metadata.height) throw notAPicture();
  return metadata;
}

function issue(code: 'TOO_LONG' | 'TOO_MANY' | 'BAD_FORMAT', message: string, limit?: number): Invalid {
  return new Invalid([{ field: 'file', code, message, ...(limit !== undefined && { limit }) }]);
}

const notAPicture = () => issue('BAD_FORMAT', 'Use a JPEG, PNG, WebP, GIF or AVIF picture.');
const tooManyPixels = () =>
  issue('TOO_MANY', 'Use a picture of at most 40 million pixels.', imageLimits.pixels);
