/** The colours a brand's accent has to live with: those of the design's tokens, which a test compares. */
export const grounds = {
  LIGHT: { paper: '#fcfaf6', sunk: '#f4efe7', raised: '#fffefa', ink: '#201c18' },
  DARK: { paper: '#1b1714', sunk: '#25201b', raised: '#2d2721', ink: '#f0e9de' },
  LIGHT_MORE: { paper: '#ffffff', sunk: '#f5f2ee', raised: '#ffffff', ink: '#000000' },
  DARK_MORE: { paper: '#000000', sunk: '#171411', raised: '#211d19', ink: '#ffffff' },
} as const;

/** How a reader may have a page: light or dark, and each with more contrast. */
export type Theme = keyof typeof grounds;

export const themes = Object.keys(grounds) as Theme[];
