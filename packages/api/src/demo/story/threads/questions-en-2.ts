import { by } from '../by.ts';
import { md } from '../md.ts';
import type { StoryThread } from '../story.types.ts';

/** Questions in English: grinders, milk, the Morgon and one behind the scenes. */
export const questionsEn2: readonly StoryThread[] = [
  {
    key: 'kvarn-stalls-light',
    kind: 'QUESTION',
    category: 'grinding',
    product: 'kvarn-64',
    tags: ['burrs', 'grind-size', 'noise'],
    author: 'eilidh',
    language: 'en',
    title: 'Kvarn 64 stalls on very light beans at espresso settings',
    body: md`
      With my own light roasts, first crack plus forty seconds, the Kvarn 64 stops dead below mark 9. A grunt, then silence, then the thermal cut-out. Anything darker goes through like butter.

      I switch on first and pour the beans afterwards, so it is not the start-up torque. Burrs have about 60 kg behind them. Am I asking too much of the motor?
    `,
    daysAgo: 141,
    upvoters: by('mikko_l tobias ines gareth64'),
    alsoHaveThis: by('mikko_l'),
    answers: [
      {
        author: 'signe',
        body: md`
          You are asking a little too much of it all at once. Those beans are nearly as hard as when they were green, and the pre-breaker bites more of them than the outer teeth can finish.

          1. **Feed slowly.** A spoonful at a time, about 2 g a second. The motor likes to be bored.
          2. **Look at the carrier.** Three screws on the upper burr. If one has backed out by a hair, the burr tilts and rubs under load, which sounds exactly like your grunt.
          3. **Sharpness.** 60 kg is nothing for medium roasts, but the roasts you describe take off twice as much.

          I would begin with two. It is five minutes, and in my kitchen it was the answer in four cases out of six.
        `,
        afterHours: 7,
        accepted: true,
        upvoters: by('eilidh mikko_l tobias gareth64 paul wouter jonas lars'),
        comments: [
          {
            author: 'eilidh',
            body: 'One screw turned with my fingernail. Tightened, spooned, and mark 7 runs through.',
            afterHours: 29,
          },
          {
            author: 'signe',
            body: 'A fingernail is the standard instrument for this fault.',
            afterHours: 30,
          },
          {
            author: 'paul',
            body: 'Une goutte de frein-filet faible, la violette, et la vis n’y pense plus.',
            afterHours: 51,
          },
        ],
      },
      {
        author: 'tobias',
        body: 'For reference, measured at the plug: 140 W on a medium roast, 210 W on a Nordic one, and the cut-out acts at about 260 W after eight seconds. There is not much room, so feeding slowly is not superstition.',
        afterHours: 13,
        upvoters: by('eilidh signe mikko_l'),
      },
    ],
  },
  {
    key: 'opening-the-grinder',
    kind: 'QUESTION',
    category: 'orders-and-warranty',
    product: 'kvarn-64',
    tags: ['warranty', 'repair', 'cleaning'],
    author: 'gareth64',
    language: 'en',
    title: 'Do I lose the warranty if I take the top burr out to clean it?',
    body: 'Mine is five weeks old and already I can smell old oil in it. There is a paper seal across one of the screws. The videos say “just open it”, the seal says nothing at all, which is worse. What counts?',
    daysAgo: 36,
    upvoters: by('leila emre signe'),
    answers: [
      {
        author: 'pia',
        body: md`
          Opening it does not end the warranty, and neither does cleaning, changing burrs or aligning them. The paper is there so that we can see whether a new grinder was opened before it was sold.

          What we do not cover is what breaks while it is open, say a cross-threaded screw. Go slowly on the first turn and you will be fine.
        `,
        afterHours: 15,
        accepted: true,
        verified: 'astrid',
        upvoters: by('gareth64 signe piotr leila emre mads henrik paul'),
        comments: [
          {
            author: 'gareth64',
            body: 'Clear as anything. Cut the paper, brushed out half a teaspoon of something brown.',
            afterHours: 40,
          },
          {
            author: 'henrik',
            body: 'Credit where it is due: most makers would have written a page to avoid saying that.',
            afterHours: 47,
          },
        ],
      },
      {
        author: 'signe',
        body: 'Mark both halves with a pencil line before you turn anything. Then you come back to the same zero, and your grind marks still mean what they meant.',
        afterHours: 18,
        upvoters: by('gareth64 paul leila'),
      },
    ],
  },
  {
    key: 'oat-milk-splits',
    kind: 'QUESTION',
    category: 'steam-and-milk',
    product: 'duett-2',
    tags: ['milk', 'temperature', 'steam-wand'],
    author: 'giulia',
    language: 'en',
    title: 'Oat milk splits in the cup, but only with one of my two coffees',
    body: md`
      Same oat milk, same jug, same wand. In the house blend it is silk. In the washed Kenyan it turns into something you would take back to the shop.

      I steam to about 65 °C by hand feeling. Am I burning it, or is it the coffee?
    `,
    daysAgo: 57,
    upvoters: by('siobhan elodie leila'),
    alsoHaveThis: by('siobhan'),
    answers: [
      {
        author: 'ines',
        body: 'It is the coffee. Oat proteins fall out of solution below roughly pH 5, and a bright Kenyan at 1:2 sits at 4.8 or so, while your blend is above 5.1. “Barista” cartons contain a phosphate as a buffer, and that is most of what you pay extra for.',
        afterHours: 2,
        upvoters: by('giulia siobhan elodie tobias mikko_l eilidh'),
        comments: [
          { author: 'giulia', body: 'So a pinch of baking soda would do the same?', afterHours: 3 },
          {
            author: 'ines',
            body: 'A very small pinch, a tenth of a gram in the jug. Two tenths and it tastes of swimming pool.',
            afterHours: 3.5,
          },
        ],
      },
      {
        author: 'elodie',
        body: 'Je le servais autrement : d’abord le lait d’avoine chauffé à 55 °C, pas plus, puis l’espresso versé **dans** le lait. L’acidité se dilue en arrivant au lieu d’attendre au fond de la tasse.',
        afterHours: 9,
        upvoters: by('giulia claire siobhan mathilde'),
      },
      {
        author: 'siobhan',
        body: 'I keep a darker bag for milk and the fancy one for black. Not science, but I have not poured one down the sink in months.',
        afterHours: 21,
        upvoters: by('giulia eilidh'),
      },
    ],
  },
  {
    key: 'morgon-overflows',
    kind: 'QUESTION',
    category: 'morgon-brewer',
    product: 'morgon',
    tags: ['grind-size', 'cleaning', 'carafe'],
    author: 'dag',
    language: 'en',
    title: 'Morgon overflows with grounds when I brew ten cups',
    body: 'Eight cups are fine. With ten, the water rises over the paper after about three minutes and grounds end up in the carafe. 75 g of coffee, Kvarn on 36. I have cleaned the basket.',
    daysAgo: 188,
    upvoters: by('femke ruben claire'),
    answers: [
      {
        author: 'ineke',
        body: md`
          Tien koppen is 1,25 liter en 75 gram. Dat past alleen als het water er even snel uit gaat als erin.

          - maal twee streepjes grover dan voor acht
          - spoel het papier eerst, anders plakt het dicht tegen de wand
          - kijk of het ventiel onderin helemaal opengaat als de kan erop staat

          Bij mij was het de derde.
        `,
        afterHours: 4,
        accepted: true,
        upvoters: by('dag femke ruben ann-sofie claire oluf'),
        comments: [
          {
            author: 'dag',
            body: 'Third one here as well. The lid pushed the valve up only halfway, there was a coffee bean under it.',
            afterHours: 18,
          },
          { author: 'ineke', body: 'Eén boon. Zo is het meestal.', afterHours: 19 },
        ],
      },
      {
        author: 'mikko_l',
        body: 'If it comes back: very fine dust from worn burrs clogs the paper from below, and that shows first on the largest batch. Sift a spoonful through a tea strainer and see how much falls through.',
        afterHours: 25,
        upvoters: by('dag signe'),
      },
    ],
  },
  {
    key: 'bench-scorch-marks',
    kind: 'QUESTION',
    category: 'service-bench',
    product: 'duett-2',
    tags: ['electrics', 'repair'],
    author: 'maja',
    language: 'en',
    title: 'Three Duett 2 boards back with the same brown spot: one batch or three accidents?',
    body: md`
      Three boards in ten days, all from spring 2025, all with a brown spot beside the relay of the steam element. Two customers noticed nothing but a smell; the third lost steam.

      | Serial ends | Hours | Relay |
      | --- | --- | --- |
      | 0417 | 1,120 | welded |
      | 0433 | 870 | pitted |
      | 0502 | 1,310 | pitted |

      Do we answer these one by one, or do we write to everyone in that range first?
    `,
    daysAgo: 9.5,
    upvoters: by('pia tomas'),
    answers: [
      {
        author: 'tomas',
        body: md`
          One batch. The supplier changed the relay in April 2025 to a type with the same rating on paper and thinner contacts. 640 machines, serials 0390 to 1029.

          We write to all of them this week, before the fourth one smells it: a free board, sent with a prepaid box, or fitted in Malmö or Aarhus. I will post it under From Brygga on the same day, with the numbers.
        `,
        afterHours: 8,
        accepted: true,
        upvoters: by('maja pia astrid ida'),
        comments: [
          {
            author: 'astrid',
            body: 'Agreed. Please put the serial range in the first line, so that nobody has to read to the end to know whether it is theirs.',
            afterHours: 9,
          },
          {
            author: 'pia',
            body: 'Boxes are ordered. I need the text in five languages by Thursday.',
            afterHours: 26,
          },
        ],
      },
    ],
  },
  {
    key: 'dose-dial-varies',
    kind: 'QUESTION',
    category: 'dialling-in',
    product: 'duett-2',
    tags: ['dose', 'panel', 'extraction'],
    author: 'maximiliane',
    language: 'en',
    title: 'Dose dial says 36 g, the cup says anything between 33 and 41',
    body: 'I set the dial to 36 and weigh the cup. On Monday 33, on Tuesday 41, today 38. The grinder setting is untouched. I thought the machine measures this?',
    daysAgo: 17,
    upvoters: by('jonas tobias'),
    alsoHaveThis: by('youssef'),
    answers: [
      {
        author: 'jonas',
        body: 'It measures water that leaves the tank, not coffee that lands in the cup. A puck that takes longer soaks up more and lets more go back to the tray afterwards. We see two grams either way, eight sounds like a lot.',
        afterHours: 3,
        upvoters: by('maximiliane tobias lars'),
        comments: [{ author: 'maximiliane', body: 'Then what could make it eight?', afterHours: 5 }],
      },
      {
        author: 'tobias',
        body: 'Scale on the flow meter’s little wheel would. It sits behind the tank and has a clear lid: if you can see white on the blades, that is your eight grams. Weigh the water of ten blank runs; if those vary by more than 1 g it is the meter, otherwise it is the puck.',
        afterHours: 8,
        upvoters: by('maximiliane jonas signe'),
        comments: [
          {
            author: 'maximiliane',
            body: 'Blank runs: 36, 36, 35, 36, 36 … so it is me. I shall practise my tamping before I write again.',
            afterHours: 96,
          },
        ],
      },
    ],
    edited: {
      afterHours: 6,
      body: 'I set the dial to 36 and weigh the cup. On Monday 33, on Tuesday 41, today 38. The grinder setting is untouched, 18.0 g in each time, and the shots took 24, 33 and 29 seconds. I thought the machine measures this?',
      reason: 'Added dose and times, as asked',
    },
  },
];
