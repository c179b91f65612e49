const system =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif';
const friendly =
  'Seravek, "Gill Sans Nova", Ubuntu, Calibri, "Source Sans 3", "DejaVu Sans", source-sans-pro, sans-serif';
const round =
  '"Avenir Next", Avenir, Montserrat, Corbel, "URW Gothic", "Century Gothic", source-sans-pro, sans-serif';

/**
 * The faces a brand chooses among: those of readers' own machines, so that no page waits for one. `text` sets what
 * people write, `ui` what we say; `ex` is the height of an x that whichever face is found is brought to.
 */
export const typefaces = {
  BOOK: {
    text: '"Iowan Old Style", "Charter", "Bitstream Charter", "Palatino Linotype", Palatino, "URW Palladio L", P052, Georgia, "Liberation Serif", serif',
    ui: system,
    ex: 0.478,
  },
  NEWS: {
    text: 'Georgia, Cambria, "Times New Roman", Times, "Liberation Serif", serif',
    ui: system,
    ex: 0.481,
  },
  PLAIN: { text: system, ui: system, ex: 0.52 },
  FRIENDLY: { text: friendly, ui: friendly, ex: 0.5 },
  ROUND: { text: round, ui: round, ex: 0.5 },
  STURDY: {
    text: 'Rockwell, "Rockwell Nova", "Roboto Slab", "Sitka Small", "DejaVu Serif", serif',
    ui: system,
    ex: 0.5,
  },
} as const;

export type Typeface = keyof typeof typefaces;

export const typefaceNames = Object.keys(typefaces) as Typeface[];
