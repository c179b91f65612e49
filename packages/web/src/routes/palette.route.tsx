import { redirect } from 'react-router';
import { PaletteFoundQuery, PalettePlacesQuery } from '../features/palette/palette-query.ts';
import { defineLoader } from '../routing/define-route.tsx';

/**
 * What the palette asks for: where one can go, or, for words, what is called so. Its code comes with the palette.
 * As a document it would be nothing: whoever comes here is led to the search.
 */
export const route = {
  ...defineLoader(async ({ client, url, request }) => {
    if (import.meta.env.SSR) throw redirect('/search');
    const text = url.searchParams.get('q');
    return text === null
      ? { places: await client.query(PalettePlacesQuery, {}, request.signal) }
      : { found: await client.query(PaletteFoundQuery, { text }, request.signal) };
  }),
  shouldRevalidate: () => false,
};
