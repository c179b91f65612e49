import { by } from './by.ts';
import type { StoryStore } from './story.types.ts';

/** Where Brygga’s customers shop: its own four stores. */
export const stores: readonly StoryStore[] = [
  {
    slug: 'malmo',
    name: 'Brygga Malmö',
    town: 'Malmö',
    country: 'SE',
    address: 'Claesgatan 8\n214 26 Malmö',
    opening: 'Tisdag till lördag 10–18. Verkstan en trappa ner.',
    staff: by('maja'),
    members: by('karin signe mads noor'),
  },
  {
    slug: 'goteborg',
    name: 'Brygga Göteborg',
    town: 'Göteborg',
    country: 'SE',
    address: 'Andra Långgatan 19\n413 28 Göteborg',
    opening: 'Onsdag till lördag 11–18',
    staff: [],
    members: by('bjorn dag'),
  },
  {
    slug: 'aarhus',
    name: 'Brygga Aarhus',
    town: 'Aarhus',
    country: 'DK',
    address: 'Mejlgade 35\n8000 Aarhus C',
    opening: 'Tirsdag til fredag 10–17.30, lørdag 10–15',
    staff: by('pia'),
    members: by('henrik oluf katrine'),
  },
  {
    slug: 'gent',
    name: 'Brygga Gent',
    town: 'Gent',
    country: 'BE',
    address: 'Sint-Pietersnieuwstraat 44\n9000 Gent',
    opening: 'Donderdag tot zaterdag 10–18',
    staff: [],
    members: by('ineke wouter'),
  },
];
