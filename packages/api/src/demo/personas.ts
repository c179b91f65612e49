/** One password for every demo account; the demo is never seeded into a community with real members. */
export const DEMO_PASSWORD = 'Brygga-demo-2026';

/** A demo account: who signs in, and what they are there to show. */
export interface Persona {
  /** Handle of the member in the story. */
  readonly handle: string;
  readonly email: string;
  readonly standsFor: string;
}

/** The accounts printed after seeding and used by tests. */
export const personas = [
  {
    handle: 'noor',
    email: 'noor@brygga.example',
    standsFor: 'Customer, newcomer: joined last week and has just asked her first question.',
  },
  {
    handle: 'lars',
    email: 'lars@brygga.example',
    standsFor: 'Customer: reads in Swedish, helps now and then, owns two machines.',
  },
  {
    handle: 'signe',
    email: 'signe@brygga.example',
    standsFor: 'Customer, expert: burrs, pumps and most of the accepted answers.',
  },
  {
    handle: 'bram',
    email: 'bram@brygga.example',
    standsFor: 'Ambassador to be: water chemistry, and a machine lent by Brygga.',
  },
  {
    handle: 'maja',
    email: 'maja@brygga.example',
    standsFor: 'Agent: answers from the service bench in Malmö and verifies answers.',
  },
  {
    handle: 'tomas',
    email: 'tomas@brygga.example',
    standsFor: 'Product team: answers ideas and says what will be built, and what will not.',
  },
  {
    handle: 'ida',
    email: 'ida@brygga.example',
    standsFor: 'Moderator: keeps the place safe and fair.',
  },
  {
    handle: 'astrid',
    email: 'astrid@brygga.example',
    standsFor: 'Admin: the brand, the rules, the members and the numbers.',
  },
] as const satisfies readonly Persona[];

/** Handle of a persona. */
export type PersonaHandle = (typeof personas)[number]['handle'];
