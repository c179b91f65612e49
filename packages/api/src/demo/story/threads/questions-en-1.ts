import { by } from '../by.ts';
import { md } from '../md.ts';
import type { StoryThread } from '../story.types.ts';

/** Questions in English: pressure, steam and heat. */
export const questionsEn1: readonly StoryThread[] = [
  {
    key: 'gauge-two-bar-less',
    kind: 'QUESTION',
    category: 'pump-and-pressure',
    product: 'duett-2',
    tags: ['pressure', 'firmware', 'pump'],
    author: 'jonas',
    language: 'en',
    title: 'Gauge shows 2 bar less since firmware 3.1',
    body: md`
      Updated to 3.1 on Saturday. Before that, a blank basket gave me 9 bar on the gauge, every day for two years. Now it stops at 7, sometimes 7.2.

      The odd thing: the coffee has not changed. Same beans, same mark on the Kvarn (11), 18 g in, 36 g out in 28 seconds.

      | | 3.0 | 3.1 |
      | --- | --- | --- |
      | Blank basket | 9.0 bar | 7.0 bar |
      | Shot, at ten seconds | 8.8 bar | 6.8 bar |
      | Time for 36 g | 28 s | 28 s |

      Is the pump weaker, or does the needle lie?
    `,
    daysAgo: 24,
    upvoters: by('tobias eilidh lars giulia mads signe mathilde bram'),
    alsoHaveThis: by('tobias lars giulia mads mathilde eilidh maximiliane'),
    answers: [
      {
        author: 'tobias',
        body: md`
          The needle lies. I put a portafilter gauge on the group and compared:

          - panel gauge 7.0 bar, portafilter gauge 9.1 bar
          - panel gauge 6.0 bar, portafilter gauge 8.1 bar

          A constant offset of about 2.1, which is not what a tired pump looks like. A tired pump loses more at the top than at the bottom. My guess is that 3.1 subtracts something twice, perhaps the resting pressure of the bypass spring.
        `,
        afterHours: 5,
        accepted: true,
        verified: 'maja',
        upvoters: by('jonas signe bram eilidh lars giulia mads mathilde mikko_l wouter'),
        comments: [
          {
            author: 'jonas',
            body: 'That fits the unchanged shot time. Thank you, I was about to order a pump.',
            afterHours: 6.5,
          },
          {
            author: 'maja',
            body: 'Your guess is right to the letter: the zero is subtracted once in the sensor and again in 3.1. Nothing is wrong with the pump. It is listed as a known issue and corrected in 3.2.',
            afterHours: 30,
          },
          {
            author: 'giulia',
            body: 'Good that I read this before I touched the bypass screw.',
            afterHours: 41,
          },
        ],
      },
      {
        author: 'mads',
        body: 'Same here, 7.1 on a blank basket. I marked “9” with a felt pen at the place where 7 is printed, and that is my firmware update.',
        afterHours: 20,
        upvoters: by('jonas signe wouter siobhan'),
        comments: [
          {
            author: 'signe',
            body: 'The best kind of patch, you can wipe it off when 3.2 comes.',
            afterHours: 22,
          },
        ],
      },
      {
        author: 'gareth64',
        body: 'Have you tried turning the bypass up by half a turn? That brought my old machine back to nine.',
        afterHours: 26,
        upvoters: ['emre'],
        downvoters: by('tobias signe bram'),
        comments: [
          {
            author: 'signe',
            body: 'Please not in this case. If the needle is 2 bar low and you turn until it says 9, you pull at 11 and the coffee channels.',
            afterHours: 27,
          },
          {
            author: 'gareth64',
            body: 'Fair. I did not know the number was wrong, I took it at its word.',
            afterHours: 28,
          },
        ],
      },
    ],
  },
  {
    key: 'wand-drips',
    kind: 'QUESTION',
    category: 'steam-and-milk',
    product: 'duett-2',
    tags: ['steam-wand', 'gasket'],
    author: 'maximiliane',
    language: 'en',
    title: 'Steam wand drips for a minute after closing. Gasket or valve?',
    body: md`
      Since about a week the wand goes on dripping after I close it, roughly one drop a second for a minute, then it stops by itself. Closing the knob harder makes no difference, and I do not want to make a habit of it.

      The machine is from 2024, two milk drinks a day. No hissing while it heats up.
    `,
    daysAgo: 0.125,
    upvoters: by('siobhan'),
    answers: [],
  },
  {
    key: 'sour-light-roast',
    kind: 'QUESTION',
    category: 'dialling-in',
    product: 'solo',
    tags: ['extraction', 'grind-size', 'temperature'],
    author: 'siobhan',
    language: 'en',
    title: 'Light roast tastes like lemon juice on the Solo, whatever I do',
    body: md`
      I was given a bag of washed Ethiopian, and on my Solo it is pure lemon. I have gone finer until it chokes, and I have gone longer until it is thin. Dark roasts come out lovely.

      What I do:

      1. Kvarn S on 6, sometimes 5
      2. 16 g in, 32 g out, about 25 seconds
      3. pull as soon as the lamp goes steady

      Is it the machine, the beans, or the woman after a twelve-hour night?
    `,
    daysAgo: 63,
    upvoters: by('ines emre eilidh elodie'),
    alsoHaveThis: by('emre'),
    answers: [
      {
        author: 'eilidh',
        body: md`
          It is number three. The lamp on the Solo goes steady when the **boiler** is warm; the group is still a lump of cold brass then, and it takes six or seven degrees off your water. Dark roasts forgive that, light ones do not.

          Try this before you touch the grinder again:

          - wait twelve minutes with the portafilter locked in
          - run 60 ml through the empty group, wait for the lamp, then pull at once
          - go up to 1:2.5, so 16 g in and 40 g out

          I roast that sort of bean every week, and under 93 °C at the puck they are lemons for me too.
        `,
        afterHours: 3,
        accepted: true,
        upvoters: by('siobhan ines emre elodie mikko_l greta signe'),
        comments: [
          {
            author: 'siobhan',
            body: 'Twelve minutes is exactly one shower. Today it tasted of apricot, and I stood in the kitchen like a fool, smiling.',
            afterHours: 25,
          },
          { author: 'eilidh', body: 'That is what it is supposed to do to you.', afterHours: 26 },
        ],
      },
      {
        author: 'ines',
        body: 'One more thing worth checking: taste it at 50 °C and not at 70. Acidity reads sharper when the cup is hot and you are tired, and a spoonful of hot water added afterwards shows quickly whether it is sourness or only strength.',
        afterHours: 11,
        upvoters: by('siobhan eilidh tobias'),
      },
    ],
  },
  {
    key: 'solo-lukewarm',
    kind: 'QUESTION',
    category: 'espresso',
    product: 'solo',
    tags: ['temperature', 'electrics', 'repair'],
    author: 'ines',
    language: 'en',
    title: 'Solo heats only lukewarm: the lamp goes steady at about 60 °C',
    body: md`
      My Solo from 2019 reaches 60 °C at the spout and believes it is finished. The lamp is steady, steam is a faint sigh. It started after we came back from two weeks away with the machine unplugged.

      I measured the resistance of the element: 41 ohm, so it is alive.
    `,
    daysAgo: 118,
    upvoters: by('ruben paul greta piotr'),
    alsoHaveThis: by('greta'),
    answers: [
      {
        author: 'gareth64',
        body: 'Sounds like the thermal fuse. Bridge it with a bit of wire to see whether that is it.',
        afterHours: 1700,
        upvoters: [],
        downvoters: by('mikko_l signe piotr ines'),
        comments: [
          {
            author: 'ida',
            body: 'We leave this visible so that the warning below it makes sense: please do not bridge a thermal fuse, not even as a test. It is the last thing between a stuck thermostat and a fire.',
            afterHours: 1703,
          },
        ],
      },
      {
        author: 'mikko_l',
        body: md`
          If the fuse had gone, it would not heat at all, so you can leave that one alone. Lukewarm and satisfied means the thermostat is reading the wrong temperature.

          On the Solo it is a button thermostat pressed on the boiler with a clip and a dab of paste. After years the paste dries, the boiler cools and warms a few times, and the clip lets it tilt. It then feels the air instead of the metal… or it feels the steam pipe and switches early.

          Unplug, wait an hour, take the top off (four screws), and see whether the button sits flat. Clean, new paste, clip back.
        `,
        afterHours: 9,
        accepted: true,
        verified: 'maja',
        upvoters: by('ines ruben paul piotr greta signe siobhan'),
        comments: [
          {
            author: 'ines',
            body: 'It had slid halfway over the edge towards the steam pipe. Flat again, and I have 94 °C.',
            afterHours: 31,
          },
          {
            author: 'maja',
            body: 'Well described. The clip is part 31-204 and costs less than the stamp; bend the old one only if you must.',
            afterHours: 48,
          },
          {
            author: 'greta',
            body: 'Mine is my grandmother’s, same fault, same cure. Paste from the computer shop worked.',
            afterHours: 420,
          },
        ],
      },
    ],
  },
  {
    key: 'softener-how-often',
    kind: 'QUESTION',
    category: 'descaling',
    product: 'kalla',
    tags: ['descaling', 'water-hardness', 'water-filter'],
    author: 'tobias',
    language: 'en',
    title: 'How often should I descale behind a softener, at 4 °dH?',
    body: 'Vienna gives me 11 °dH, the Källa brings it to 4 for the first month and to about 7 at the end of the third. The booklet has one line for “soft water” and one for “hard water”, and I live on both. Does anybody have measured intervals, ideally with a look into the boiler afterwards?',
    daysAgo: 11,
    upvoters: by('bram mathilde karin'),
    alsoHaveThis: by('mathilde'),
    answers: [
      {
        author: 'mathilde',
        body: 'No boiler to show, but a notebook: at 5 °dH on average I descale every nine months, and the litre that comes out carries barely a spoon of scale. If I were braver I would stretch it to a year.',
        afterHours: 33,
        upvoters: by('tobias bram'),
        comments: [
          {
            author: 'tobias',
            body: 'A notebook is data. I will leave this open in case somebody has photographs.',
            afterHours: 35,
          },
        ],
      },
    ],
  },
];
