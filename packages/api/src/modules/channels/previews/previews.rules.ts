/** How large a preview is, in pixels: what the services that show them ask for. */
export const previewSize = { width: 1200, height: 630 } as const;

/** Raised when pictures look different from before, so that the old ones are asked for no more. */
const look = 1;

/** What a preview shows. */
export type Preview = {
  brand: string;
  /** The brand's colour, as `#rrggbb`. */
  colour: string;
  title: string;
  /** What it is: `Question`, `Idea`. */
  kind: string;
  /** Said of a question that is solved. */
  state: string | null;
};

/** All that decides how a preview looks, as one text: where it is equal, the picture is. */
export function previewFacts({ brand, colour, title, kind, state }: Preview): string {
  return JSON.stringify([look, brand, colour, title, kind, state]);
}

/** Where a thread's preview is. Its version is in its name, so that it can be kept for ever. */
export function previewPath(number: number, version: string): string {
  return `/previews/${number}-${version}.png`;
}

/** The thread and the version that a path asks for, or null for a path that is none of a preview. */
export function previewAt(path: string): { number: number; version: string } | null {
  const [, number, version] = /^\/previews\/([1-9]\d{0,8})-([a-f0-9]{16})\.png$/.exec(path) ?? [];
  return number === undefined || version === undefined ? null : { number: Number(number), version };
}

/** A title that fills the picture, cut where it would be too long; the longer, the smaller. */
export function fittedTitle(title: string): { text: string; size: number } {
  const letters = [...title.replace(/\s+/g, ' ').trim()];
  const size = letters.length <= 40 ? 80 : letters.length <= 80 ? 64 : 52;
  return { text: letters.length > 150 ? `${letters.slice(0, 149).join('')}…` : letters.join(''), size };
}
