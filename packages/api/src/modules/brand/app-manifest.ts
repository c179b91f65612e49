/** What an installed community looks like from outside. */
export interface ManifestParts {
  name: string;
  language: string;
  /** The brand's colour, around the window of the app. */
  colour: string;
  paper: string;
  /** Changes with whatever the icons are drawn from. */
  iconVersion: string;
}

/** The icons there are: what an address asks for, and how it is drawn. */
export const appIcons = {
  'app-icon-192': { size: 192, maskable: false },
  'app-icon-512': { size: 512, maskable: false },
  'app-icon-maskable-512': { size: 512, maskable: true },
  'apple-touch-icon': { size: 180, maskable: true },
} as const;

/** The web app manifest of a brand's community. */
export function appManifest({ name, language, colour, paper, iconVersion }: ManifestParts) {
  const icon = (file: keyof typeof appIcons) => ({
    src: `/${file}.png?v=${iconVersion}`,
    sizes: `${appIcons[file].size}x${appIcons[file].size}`,
    type: 'image/png',
    purpose: appIcons[file].maskable ? 'maskable' : 'any',
  });
  return {
    id: '/',
    name,
    short_name: name,
    lang: language,
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: paper,
    theme_color: colour,
    icons: [icon('app-icon-192'), icon('app-icon-512'), icon('app-icon-maskable-512')],
  };
}
