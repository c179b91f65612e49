/** What a tag may look like. */
export const tagLimits = {
  perThread: 5,
  length: 40,
  description: { maximum: 500 },
  pattern: /^[\p{L}\p{N}][\p{L}\p{M}\p{N}+#.-]{0,39}$/u,
} as const;

/** The one spelling of a tag: lower case, composed, spaces as hyphens. */
export function normaliseTagName(name: string): string {
  return name.normalize('NFC').trim().toLowerCase().replace(/\s+/gu, '-');
}
