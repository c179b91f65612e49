/** What may be uploaded. The form, the checks and the tests read it here. */
export const imageLimits = {
  /** Of the file as it is sent. */
  bytes: 10 * 1024 * 1024,
  /** Of all frames together, before anything is decoded. */
  pixels: 40_000_000,
  /** Longest side that is kept; larger pictures are made smaller. */
  side: 2560,
  /** Side of a profile picture. */
  avatarSide: 512,
  /** A brand's logo: sharp at twice the height of the frame's head. */
  logo: { width: 640, height: 160 },
  /** How long one picture may keep the machine busy. */
  seconds: 30,
} as const;

/** Formats that are understood, told by content and never by name; all of them become WebP. */
export const imageFormats = ['jpeg', 'png', 'webp', 'gif', 'avif'] as const;

/** What pictures are uploaded for. */
export const imagePurposes = ['post', 'avatar', 'logo'] as const;

export type ImagePurpose = (typeof imagePurposes)[number];

/** Where a picture is served. */
export function imagePath(key: string): string {
  return `/media/${key}`;
}
