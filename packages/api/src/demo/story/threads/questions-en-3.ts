import { by } from '../by.ts';
import { md } from '../md.ts';
import type { StoryThread } from '../story.types.ts';

/** Questions in English: a second-hand Duett, and one asked twice. */
export const questionsEn3: readonly StoryThread[] = [
  {
    key: 'duett-trips-breaker',
    kind: 'QUESTION',
    category: 'spare-parts',
    product: 'duett',
    tags: ['electrics', 'repair'],
    author: 'piotr',
    language: 'en',
    title: 'Second-hand Duett trips the earth-leakage breaker after ten minutes, never at once',
    body: md`
      The Duett I bought as “for parts” runs beautifully for ten minutes, then the residual-current breaker goes. If I wait an hour it is the same again: ten minutes. On a socket without that breaker (my neighbour’s garage, do not tell anyone) it stayed on.

      What I have done so far:

      - pump unplugged: still trips
      - brew element unplugged: still trips
      - steam element unplugged: **does not trip**

      So the steam element is dead? It is 90 euro, and I would like to be sure before I buy.
    `,
    daysAgo: 205,
    upvoters: by('mikko_l wouter bjorn katrine'),
    answers: [
      {
        author: 'mikko_l',
        body: md`
          Nearly. It leaks, but it may only be damp. The magnesium oxide inside a heating element draws moisture through a cracked end seal when a machine stands for a year in a cellar. It leaks more as it warms, which is your ten minutes.

          Measure the insulation properly: a 500 V tester between element and earth. Above 2 MΩ is fine, below 0.5 is not. If you have no tester, an electrician does it in five minutes for a coffee (I would).

          Then dry it: element out, oven at 150 °C for three hours, let it cool in there, new sealing on the ends. I have saved two of three that way.

          And please stay away from sockets without the breaker. It is doing its job.
        `,
        afterHours: 4,
        accepted: true,
        upvoters: by('piotr wouter bjorn katrine signe jonas tobias bram'),
        comments: [
          {
            author: 'piotr',
            body: '0.3 MΩ before the oven, 60 after it. Running for two evenings now without a trip. My neighbour is relieved.',
            afterHours: 70,
          },
          {
            author: 'katrine',
            body: 'I did this with the one my husband had given up on. The oven smelled of hot pennies, otherwise fine.',
            afterHours: 96,
          },
        ],
      },
      {
        author: 'maja',
        body: 'Mikko’s order is the one we use: measure, dry, measure again. If it stays below 1 MΩ the element is part 12-330, and the gasket under it, 12-331, has to be replaced each time it is opened.',
        afterHours: 27,
        upvoters: by('piotr mikko_l'),
      },
      {
        author: 'wouter',
        body: 'If you put it back, listen while the steam boiler fills. A dry click without the gurgle means that the level probe is scaled, and then the new element burns as well.',
        afterHours: 52,
        upvoters: by('piotr signe'),
      },
    ],
  },
  {
    key: 'needle-at-seven',
    kind: 'QUESTION',
    category: 'pump-and-pressure',
    product: 'duett-2',
    tags: ['pressure', 'firmware'],
    author: 'giulia',
    language: 'en',
    title: 'Needle stands at 7 instead of 9 after the update, should I worry?',
    body: 'I did the update on Sunday, and now the needle goes to 7 and not one hair further. The espresso is good, my grandmother says it is as good as before, which for her means bad. Is something broken?',
    daysAgo: 23,
    upvoters: by('lars'),
    duplicateOf: 'gauge-two-bar-less',
    answers: [
      {
        author: 'lars',
        body: 'Jonas asked the same the day before you: the number is 2 bar too low in 3.1, the pressure itself is not. My needle stands at 7 too, and the coffee is right.',
        afterHours: 2,
        upvoters: by('giulia jonas'),
        comments: [
          {
            author: 'giulia',
            body: 'Grazie. I tell my grandmother that the machine is modest.',
            afterHours: 3,
          },
        ],
      },
    ],
  },
];
