import type { StoryProduct } from './story.types.ts';

/** What Brygga makes. */
export const products: readonly StoryProduct[] = [
  {
    slug: 'duett-2',
    name: 'Duett 2',
    tagline: 'Espresso and milk at the same time, for two people who disagree.',
  },
  {
    slug: 'duett',
    name: 'Duett',
    tagline: 'The first one, built from 2016 to 2022. Every part is still in stock.',
  },
  { slug: 'solo', name: 'Solo', tagline: 'One boiler, one cup, thirty centimetres of counter.' },
  {
    slug: 'morgon',
    name: 'Morgon',
    tagline: 'Eight cups of filter coffee before the radio has finished the news.',
  },
  {
    slug: 'kvarn-64',
    name: 'Kvarn 64',
    tagline: 'Flat steel burrs, 64 millimetres, from espresso to French press.',
  },
  { slug: 'kvarn-s', name: 'Kvarn S', tagline: 'A small conical grinder that does not wake the house.' },
  {
    slug: 'kvarn-2014',
    name: 'Kvarn (2014)',
    tagline: 'Our first grinder. No longer made, not yet retired.',
  },
  { slug: 'kalla', name: 'Källa', tagline: 'The softening filter for every tank we make.' },
  { slug: 'vag', name: 'Våg', tagline: 'A scale thin enough for the drip tray.' },
];
