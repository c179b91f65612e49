import { by } from './by.ts';
import type { StoryChallenge } from './story.types.ts';

/** One that is being voted on, however long ago the story is told, and one with its result. */
export const challenges: readonly StoryChallenge[] = [
  {
    key: 'kept-for-twenty-years',
    by: 'tomas',
    category: 'ideas-service',
    title: 'Kept for twenty years',
    brief: `A Kvarn from 2004 came back to the bench this winter, and it only needed burrs. We would like that to be ordinary.

**What would make you keep a machine for twenty years?** A part that wears out less, a part that can be bought singly, a page in a manual, an evening with somebody who knows. It may be about the machine or about everything around it.

We are not looking for a new machine. We have plenty of those.`,
    rules: `- One idea at a time, as many as you like.
- An idea that is here already counts as much as a new one.
- The jury is two members and Tomas. They say why, in public, for everything on the shortlist.
- The prizes go to whoever had the idea, and to those whose idea was merged into it.`,
    prizes: [
      {
        name: 'A day at the service bench',
        text: 'In Malmö, with Maja, taking apart whatever you bring. We pay the train.',
      },
      { name: 'Your name in the manual', text: 'On the page that your idea made possible.' },
    ],
    days: { opens: -60, collect: -38, discuss: -30, vote: -20, shortlist: -14 },
    jury: by('signe elodie'),
    entries: [
      {
        thread: 'service-manuals',
        marks: [
          { by: 'signe', shortlist: true, note: 'I would have saved two boilers with this.' },
          { by: 'elodie', shortlist: true, note: '' },
        ],
        shortlisted:
          'Every repair begins with knowing what is behind the cover, and this helps those who will never meet us.',
        placed: {
          place: 1,
          award: 'A day at the service bench',
          reason:
            'Nothing else on the list makes so many other repairs possible. It costs us a winter of drawing, and it makes us write down what only Maja knows.',
        },
      },
      {
        thread: 'repair-evening',
        marks: [
          { by: 'signe', shortlist: true, note: 'People come for the pump and stay for the burrs.' },
          { by: 'elodie', shortlist: true, note: 'Could begin in one town.' },
        ],
        shortlisted: 'A manual is not enough for everybody. Somebody who has done it before is.',
        placed: {
          place: 2,
          award: 'Your name in the manual',
          reason:
            'It needs a table, a kettle and one evening a month, and the first one can be held before summer. The chapter on pumps will say whose idea it was.',
        },
      },
      {
        thread: 'morgon-thermos',
        marks: [{ by: 'elodie', shortlist: true, note: 'The hotplate is what breaks first.' }],
        shortlisted: 'It takes away the part that is replaced most often, instead of making it last longer.',
      },
      {
        thread: 'readable-dial',
        marks: [{ by: 'signe', shortlist: false, note: 'Good, but another question.' }],
      },
    ],
    thanks: `Thank you, all of you who wrote, argued and voted. Four ideas, and none of them asked for something to throw away.

The steel jug is planned anyway, and the readable dial is being made: neither needed a prize. What the jury could not agree on was whether a twenty-year machine should have a screen. **We will ask you that next.**`,
    result: -11,
  },
  {
    key: 'before-anybody-is-awake',
    by: 'tomas',
    category: 'ideas-machines',
    title: 'The first cup, before anybody is awake',
    brief: `It is ten to six. The kitchen is dark, the walls are thin, and somebody is still asleep.

**What would make the first cup of the day quieter, or easier to make half asleep?** Sound, light, the order of things, what hands have to find in the dark. A change to one button is as welcome as a new part.

Tell us who is asleep in your house, and what wakes them. It helps more than decibels.`,
    rules: `- Ideas are entered first, then discussed, then voted on; the jury chooses among those that people support, and among those that nobody saw coming.
- You may take your idea out until the vote begins.
- Who judges does not take part.`,
    prizes: [
      {
        name: 'A week with the prototype',
        text: 'At your house, at ten to six. You tell us whether it is quiet.',
      },
      { name: 'One of the first ten', text: 'With its number on the bottom.' },
    ],
    days: { opens: -24, collect: -5, discuss: -2, vote: 6, shortlist: 11 },
    jury: by('bram elodie'),
    entries: [
      {
        thread: 'stille-modus',
        marks: [
          {
            by: 'bram',
            shortlist: true,
            note: 'The clearest about who is asleep. Ask the service bench whether the pump can run slower.',
          },
        ],
      },
      { thread: 'knapper-i-morke' },
      { thread: 'quiet-feet' },
      { thread: 'couvercle-une-main' },
      { thread: 'two-people' },
    ],
  },
];
