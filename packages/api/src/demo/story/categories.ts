import type { StoryCategory } from './story.types.ts';

/** The rooms of the demo community, parents before their children. */
export const categories: readonly StoryCategory[] = [
  {
    slug: 'espresso',
    name: 'Espresso',
    description: 'Duett, Duett 2 and Solo: what they do, what they should do, and what to do about it.',
    kinds: ['QUESTION', 'TIP', 'DISCUSSION'],
  },
  {
    slug: 'pump-and-pressure',
    name: 'Pump and pressure',
    parent: 'espresso',
    description: 'Hums, gauges and water that does not come.',
    kinds: ['QUESTION', 'TIP'],
  },
  {
    slug: 'steam-and-milk',
    name: 'Steam and milk',
    parent: 'espresso',
    description: 'Wands, valves, and milk that shines.',
    kinds: ['QUESTION', 'TIP'],
  },
  {
    slug: 'group-and-portafilter',
    name: 'Group and portafilter',
    parent: 'espresso',
    description: 'Gaskets, baskets, screens and everything that drips where it should not.',
    kinds: ['QUESTION', 'TIP'],
  },
  {
    slug: 'dialling-in',
    name: 'Dialling in',
    parent: 'espresso',
    description: 'Dose, yield, time and taste: getting from sour to sweet.',
    kinds: ['QUESTION', 'TIP', 'DISCUSSION'],
  },

  {
    slug: 'grinding',
    name: 'Grinding',
    description: 'Kvarn 64, Kvarn S and the old Kvarn: settings, burrs, noise.',
    kinds: ['QUESTION', 'TIP', 'DISCUSSION'],
  },
  {
    slug: 'burrs-and-alignment',
    name: 'Burrs and alignment',
    parent: 'grinding',
    description: 'Changing them, aligning them, knowing when they are done.',
    kinds: ['QUESTION', 'TIP'],
  },
  {
    slug: 'dose-and-static',
    name: 'Dose and static',
    parent: 'grinding',
    description: 'Where the last half gram went, and why it sticks to the chute.',
    kinds: ['QUESTION', 'TIP'],
  },

  {
    slug: 'filter',
    name: 'Filter',
    description: 'The Morgon, and brewing by hand.',
    kinds: ['QUESTION', 'TIP', 'DISCUSSION'],
  },
  {
    slug: 'morgon-brewer',
    name: 'The Morgon',
    parent: 'filter',
    description: 'Shower head, carafe, plate and timer.',
    kinds: ['QUESTION', 'TIP'],
  },
  {
    slug: 'by-hand',
    name: 'By hand',
    parent: 'filter',
    description: 'Cones, presses and kettles.',
    kinds: ['QUESTION', 'TIP', 'DISCUSSION'],
  },

  {
    slug: 'water-and-care',
    name: 'Water and care',
    description: 'What goes into the tank, and what must come out of the machine.',
    kinds: ['QUESTION', 'TIP', 'DISCUSSION'],
  },
  {
    slug: 'descaling',
    name: 'Descaling',
    parent: 'water-and-care',
    description: 'How often, with what, and what to do when it went wrong.',
    kinds: ['QUESTION', 'TIP'],
  },
  {
    slug: 'spare-parts',
    name: 'Spare parts and repair',
    parent: 'water-and-care',
    description: 'Part numbers, screws, and repairs you can do at the kitchen table.',
    kinds: ['QUESTION', 'TIP', 'DISCUSSION'],
  },

  {
    slug: 'ideas',
    name: 'Ideas',
    description: 'Say what troubles you and what would help. We answer each one within thirty days.',
    kinds: ['IDEA'],
  },
  {
    slug: 'ideas-machines',
    name: 'Machines and grinders',
    parent: 'ideas',
    promiseDays: 30,
    description: 'What should change in what we build.',
    kinds: ['IDEA'],
  },
  {
    slug: 'ideas-service',
    name: 'Shop and service',
    parent: 'ideas',
    promiseDays: 30,
    description: 'What should change in how we sell, send and repair.',
    kinds: ['IDEA'],
  },

  {
    slug: 'kitchen-table',
    name: 'The kitchen table',
    description: 'Stories, opinions and everything that has no part number.',
    kinds: ['DISCUSSION', 'TIP'],
  },
  {
    slug: 'svenska-rummet',
    name: 'Svenska rummet',
    parent: 'kitchen-table',
    description: 'För allt som sägs bäst på svenska.',
    kinds: ['DISCUSSION', 'QUESTION', 'TIP'],
  },
  {
    slug: 'dansk-stue',
    name: 'Den danske stue',
    parent: 'kitchen-table',
    description: 'Om kaffe, på dansk, gerne med kage.',
    kinds: ['DISCUSSION', 'QUESTION', 'TIP'],
  },
  {
    slug: 'nederlandse-keuken',
    name: 'De Nederlandse keuken',
    parent: 'kitchen-table',
    description: 'Voor wie liever Nederlands praat, aan beide kanten van de grens.',
    kinds: ['DISCUSSION', 'QUESTION', 'TIP'],
  },
  {
    slug: 'comptoir-francais',
    name: 'Le comptoir',
    parent: 'kitchen-table',
    description: 'Pour parler café en français, debout ou assis.',
    kinds: ['DISCUSSION', 'QUESTION', 'TIP'],
  },

  {
    slug: 'orders-and-warranty',
    name: 'Orders and warranty',
    description: 'Delivery, repairs under warranty, invoices. No order numbers here, please.',
    kinds: ['QUESTION', 'DISCUSSION'],
  },
  {
    slug: 'from-brygga',
    name: 'From Brygga',
    description: 'News from the workshop and known issues. We post, everyone replies.',
    kinds: ['DISCUSSION', 'TIP'],
    postAudience: 'staff',
  },
  {
    slug: 'swap-and-lend',
    name: 'Swap and lend',
    description: 'Baskets, burrs and whole machines looking for a new kitchen. Only members can see this.',
    kinds: ['DISCUSSION'],
    readAudience: 'members',
  },
  {
    slug: 'service-bench',
    name: 'Service bench',
    description: 'For staff: cases we want to talk about before we answer them.',
    kinds: ['QUESTION', 'DISCUSSION'],
    readAudience: 'staff',
    postAudience: 'staff',
  },
];
