import type { StoryPanel } from './story.types.ts';

/** Whom Brygga asks for advice. */
export const panels: readonly StoryPanel[] = [
  {
    key: 'test-kitchen',
    by: 'tomas',
    name: 'Brygga test kitchen',
    purpose: `Before a machine leaves Malmö, somebody should have **burnt their fingers on it**. That is you, if you like.

We show you drawings, screens and now and then a crate with something in it. You tell us what is wrong with it, while it can still be changed. What you write here stays among us until the thing is sold.

- One poll a month, five minutes each.
- A crate twice a year; you keep the beans, we want the machine back.
- You hear what became of your advice, also when we did not take it.`,
    asked: 'Five minutes a month, and an honest word. A crate to try twice a year.',
    daysAgo: 62,
    endsInDays: 120,
    members: [
      ...['signe', 'bram', 'ineke', 'elodie', 'jonas', 'tobias', 'siobhan'],
      ...['ines', 'eilidh', 'mathilde', 'mads', 'wouter'],
    ],
    invited: ['noor', 'karin', 'giulia'],
    declined: ['henrik'],
    threads: [
      {
        key: 'drip-tray',
        by: 'tomas',
        title: 'The drip tray of the next Duett: drawings inside',
        text: 'Three drawings, one tray. **A** lifts out to the front, **B** to the side, **C** has a float that tells when it is full. Which one would you spill least with, half asleep?',
        daysAgo: 9,
        replies: [
          {
            by: 'signe',
            text: 'C, but the float must come apart without a tool. Every float I have met was full of old milk by its second summer.',
          },
          {
            by: 'siobhan',
            text: 'A. I lift it with one hand because the other has the cup. B would be on my shoes by Friday.',
          },
        ],
      },
    ],
    polls: [
      {
        key: 'front-screen',
        title: 'What the screen of the next Duett should say',
        intro: 'We have room for four lines. Tell us which of them earn their place.',
        anonymous: false,
        results: 'AFTER_CLOSING',
        openedDaysAgo: 30,
        days: 7,
        questions: [
          {
            kind: 'SINGLE',
            text: 'What do you want to see while the coffee runs?',
            options: ['Seconds', 'Pressure', 'Weight in the cup', 'Nothing at all'],
          },
          {
            kind: 'MULTIPLE',
            text: 'What may it tell you when nobody asked?',
            options: ['Time to descale', 'Water is low', 'Drip tray is full', 'New firmware', 'Good morning'],
            maximum: 3,
          },
          {
            kind: 'RANKING',
            text: 'Put these in the order they matter to you',
            options: ['Ready sooner', 'Quieter pump', 'Easier to clean', 'Smaller'],
          },
          {
            kind: 'RATING',
            text: 'How do you like the screen of today?',
            options: ['Cannot read it', 'Love it'],
          },
          { kind: 'TEXT', text: 'What did we not ask?', required: false },
        ],
        answers: [
          [[0], [1, 2], [1, 2, 0, 3], [3], 'Let me switch the light of it off. It shines into the bedroom.'],
          [[2], [0, 1], [2, 1, 0, 3], [4], ''],
          [[3], [1], [0, 2, 1, 3], [2], 'Bigger numbers. I am 71.'],
          [[0], [1, 2, 4], [2, 0, 1, 3], [3], ''],
          [[1], [0, 1, 2], [1, 0, 2, 3], [4], 'A graph of the last shot would be worth more than a clock.'],
          [[1], [0, 3], [1, 2, 0, 3], [5], ''],
          [[0], [1, 2], [0, 1, 2, 3], [3], 'It should not ask me anything before seven in the morning.'],
          [[2], [0, 1, 2], [2, 1, 3, 0], [4], ''],
          [[2], [0, 1], [2, 1, 0, 3], [4], ''],
          [[0], [1, 2], [1, 2, 0, 3], [2], 'French says more than fits. Leave room for long words.'],
          [[2], [0, 1, 2], [2, 3, 1, 0], [3], ''],
        ],
      },
      {
        key: 'winter-roast',
        title: 'The winter roast, honestly',
        intro:
          'The small brown bag without a label was it. Nobody at the roastery will know what you say, so say it. Five questions, two minutes.',
        anonymous: true,
        results: 'AFTER_CLOSING',
        openedDaysAgo: 3,
        days: 10,
        questions: [
          {
            kind: 'SINGLE',
            text: 'How did you brew it first?',
            options: ['Espresso', 'With milk', 'Filter', 'French press or cezve'],
          },
          {
            kind: 'MULTIPLE',
            text: 'What did you taste?',
            options: ['Chocolate', 'Dried fruit', 'Orange peel', 'Smoke', 'Cardboard'],
            maximum: 3,
          },
          {
            kind: 'RANKING',
            text: 'Which name should it get?',
            options: ['Midvinter', 'Långkok', 'Mörker', 'Filt'],
          },
          { kind: 'RATING', text: 'Would you buy it?', options: ['Never', 'At once'] },
          { kind: 'TEXT', text: 'What should we change?', required: false },
        ],
        answers: [
          [[0], [0, 1], [0, 1, 2, 3], [4], ''],
          [[0], [0, 2], [0, 3, 1, 2], [5], 'Nothing. More of it.'],
          [[2], [1, 3], [1, 0, 3, 2], [3], 'A touch lighter, for filter.'],
          [[1], [0], [3, 0, 1, 2], [4], ''],
          [[0], [3, 4], [0, 2, 1, 3], [2], 'It was roasted on a Monday.'],
          [[2], [1, 2], [1, 0, 2, 3], [4], ''],
          [[1], [0, 1, 2], [0, 1, 3, 2], [5], ''],
          [[3], [0, 3], [2, 0, 1, 3], [3], 'Grind advice on the bag, please.'],
          [[0], [0, 1], [0, 3, 2, 1], [4], ''],
        ],
      },
    ],
  },
];
