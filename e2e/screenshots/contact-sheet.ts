import { looks, type Screen } from './screens.ts';

/** A page that shows all pictures side by side, a screen a row. */
export function contactSheet(screens: readonly Screen[]): string {
  const rows = screens.map(({ name, as }) => {
    const pictures = looks.map(({ width, colorScheme }) => {
      const file = `${name}-${width}-${colorScheme}.png`;
      return `<a href="${file}"><img src="${file}" alt="${name}, ${width} pixels, ${colorScheme}" height="420" loading="lazy"></a>`;
    });
    return `<h2 id="${name}">${name}${as ? `, as ${as}` : ''}</h2><p>${pictures.join('\n')}</p>`;
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Screens</title>
<style>body{font:16px/1.5 sans-serif;margin:2rem;background:#888}p{display:flex;gap:1rem;overflow-x:auto}img{display:block}</style>
</head><body><h1>Screens</h1>
${rows.join('\n')}
</body></html>
`;
}
