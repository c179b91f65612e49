import { by } from '../by.ts';
import { md } from '../md.ts';
import type { StoryThread } from '../story.types.ts';

/** Tips in English. */
export const tips1: readonly StoryThread[] = [
  {
    key: 'felt-pen',
    kind: 'TIP',
    category: 'burrs-and-alignment',
    product: 'kvarn-64',
    tags: ['alignment', 'burrs', 'grind-size'],
    author: 'signe',
    language: 'en',
    title: 'Align the burrs with a felt pen before you buy a new set',
    body: md`
      Half of the grinders that come to me as “worn out” are only crooked. One hour, one pen, a piece of kitchen foil.

      ## What you need

      - a whiteboard pen (not a permanent one)
      - aluminium foil, scissors
      - the screwdriver from the drawer, PH2

      ## Steps

      1. Unplug. Ring out, brush everything, also the seats under the burrs. Most tilt is old coffee.
      2. Paint the outer rim of both burrs with the pen.
      3. Put the ring back and turn it finer, by hand, while turning the lower burr, until they just kiss.
      4. Open and look. Ink gone all round: aligned. Ink gone on one side: that side is high.
      5. Put a strip of foil, one layer, under the burr on the side where the ink **stayed**. Screws in a star pattern, half a turn each.
      6. Wipe, paint, repeat. Three rounds are usual, seven are my record.

      Afterwards your espresso mark will be several marks coarser than before, and the shots run more evenly from day to day.
    `,
    daysAgo: 380,
    upvoters: by(
      'paul wouter mikko_l tobias eilidh jonas ann-sofie mads lars mathilde gareth64 bjorn ruben ines',
    ),
    comments: [
      {
        author: 'maja',
        body: 'We do the same on the bench, with shims instead of foil. Foil is fine up to three layers.',
        afterHours: 20,
      },
    ],
    answers: [
      {
        author: 'paul',
        body: 'Quarante ans d’établi, et personne ne m’avait parlé du feutre. Deux couches à dix heures, une à midi : mon cran est passé de 9 à 14, et le moulin chante.',
        afterHours: 70,
        upvoters: by('signe elodie mathilde'),
      },
      {
        author: 'wouter',
        body: 'Je hoort het ook: voor het uitlijnen zat er een zweving in, twee keer per seconde, erna is het een vaste toon. Luister met je hand om de bus.',
        afterHours: 190,
        upvoters: by('signe paul ruben'),
        comments: [{ author: 'signe', body: 'This is going into step four. Thank you.', afterHours: 200 }],
      },
      {
        author: 'tobias',
        body: 'Sieved before and after: dust below 100 µm went from 14 % to 9 %, at the same median. I had a new set in the basket of the shop already.',
        afterHours: 800,
        upvoters: by('signe ines mikko_l eilidh'),
      },
    ],
  },
  {
    key: 'descale-without-air',
    kind: 'TIP',
    category: 'descaling',
    product: 'duett-2',
    tags: ['descaling', 'pump', 'tank'],
    author: 'signe',
    language: 'en',
    title: 'Descale a Duett 2 without trapping air in the pump',
    body: md`
      Forty minutes, of which you stand up for ten. Afterwards the group runs clear and the gauge gets where it belongs at the first press.

      | What you need | |
      | --- | --- |
      | Lactic acid, 80 % | 20 g |
      | Water, lukewarm | 1.0 l |
      | Water, cold | 2.5 l |
      | A jug that holds a litre | 1 |

      Citric acid works too, but never above 40 °C: it leaves a salt that the valve does not like.

      1. **Empty the tank and take out the filter.** The acid would spoil it. Stand it in a glass of water meanwhile.
      2. **Mix in the jug, not in the tank.** Acid into water. Fill the tank only when everything has dissolved.
      3. **Let the pump drink in short sips.** Hot water ten seconds on, ten off, until half the tank has gone. Then leave it for twenty minutes.
      4. **Rinse with the steam valve a quarter open.** Two tanks of cold water. Any air leaves by the wand and not through the pump.
      5. **Filter back, blank shot.** A hum and six bar means air: see the thread of Noor.
    `,
    daysAgo: 7.2,
    upvoters: by('noor bram mads lars youssef jonas karin tobias maximiliane mathilde maja pia'),
    answers: [
      {
        author: 'lars',
        body: 'Här uppe är vattnet 3 °dH, jag gör det en gång om året och det räcker. Pauserna var nytt för mig, och pumpen tystare än någonsin efteråt.',
        afterHours: 15,
        upvoters: by('signe karin'),
      },
      {
        author: 'elodie',
        body: 'Même chose sur une Solo, avec 15 g. Attention au joint de la buse, il n’aime pas rester dans l’acide plus de vingt minutes.',
        afterHours: 40,
        upvoters: by('signe claire paul'),
        comments: [
          { author: 'signe', body: 'Good point, and true of the old Duett as well.', afterHours: 41 },
        ],
      },
      {
        author: 'noor',
        body: 'I am saving this for the next time. May I print it and stick it inside the cupboard?',
        afterHours: 50,
        upvoters: by('signe mads'),
        comments: [{ author: 'signe', body: 'That is where tips belong.', afterHours: 52 }],
      },
    ],
    edited: {
      afterHours: 62,
      body: md`
        Forty minutes, of which you stand up for ten. Afterwards the group runs clear and the gauge gets where it belongs at the first press.

        | What you need | |
        | --- | --- |
        | Lactic acid, 80 % | 20 g |
        | Water, lukewarm | 1.0 l |
        | Water, cold | 2.5 l |
        | A jug that holds a litre | 1 |

        Citric acid works too, but never above 40 °C: it leaves a salt that the valve does not like. On a Solo take 15 g, and keep the wand out of the acid.

        1. **Empty the tank and take out the filter.** The acid would spoil it. Stand it in a glass of water meanwhile.
        2. **Mix in the jug, not in the tank.** Acid into water. Fill the tank only when everything has dissolved.
        3. **Let the pump drink in short sips.** Hot water ten seconds on, ten off, until half the tank has gone. Then leave it for twenty minutes.
        4. **Rinse with the steam valve a quarter open.** Two tanks of cold water. Any air leaves by the wand and not through the pump.
        5. **Filter back, blank shot.** A hum and six bar means air: see the thread of Noor.
      `,
      reason: 'Added Élodie’s dose for the Solo',
    },
  },
  {
    key: 'wooden-spoon',
    kind: 'TIP',
    category: 'group-and-portafilter',
    product: 'duett',
    tags: ['gasket', 'repair'],
    author: 'piotr',
    language: 'en',
    title: 'Change the group gasket with a wooden spoon',
    body: md`
      No screwdriver near the chrome, no bleeding thumbs. Fifteen minutes.

      1. Let the machine warm up, then switch it off. Warm rubber is friendly rubber.
      2. Take the screen off (one screw, from below).
      3. Put the tip of a wooden spoon’s handle, sharpened like a pencil, between gasket and bell. Lever a little, move on a centimetre, lever a little. Twice round and it falls in your hand.
      4. Scrape the groove with the same spoon. All the black has to go, otherwise the new gasket sits on a hill.
      5. New gasket with the bevel towards the portafilter. Wet it, press it in with the empty portafilter, lock and unlock three times.

      The spoon survives. Mine still stirs soup.
    `,
    daysAgo: 255,
    upvoters: by('bjorn katrine karin siobhan mads signe wouter ann-sofie'),
    answers: [
      {
        author: 'katrine',
        body: 'Spidsede min svigermors grydeske. Pakningen kom ud i ét stykke efter seks år, og min svigermor har intet opdaget.',
        afterHours: 90,
        upvoters: by('piotr bjorn oluf ida'),
        comments: [{ author: 'piotr', body: 'My lips are sealed, like your group.', afterHours: 93 }],
      },
      {
        author: 'maja',
        body: 'One addition from the bench: if the old gasket is as hard as Bakelite and breaks, stop levering and drill a 2 mm hole into the rubber, slowly, only halfway. Then a wood screw, then pull.',
        afterHours: 130,
        upvoters: by('piotr signe bjorn'),
      },
    ],
  },
  {
    key: 'five-shots',
    kind: 'TIP',
    category: 'dialling-in',
    tags: ['extraction', 'dose', 'grind-size', 'beginner'],
    product: 'vag',
    author: 'ines',
    language: 'en',
    title: 'Five shots to a new bag: a tasting order that wastes the least',
    body: md`
      I teach this to people who taste for a living, and it works just as well in pyjamas. Keep the dose, keep the temperature, change one thing a shot.

      | Shot | Change | Ask yourself |
      | --- | --- | --- |
      | 1 | the mark you used for the last bag, 1:2 | fast or slow? |
      | 2 | grind, until it takes 27 to 30 s | sour or bitter? |
      | 3 | same grind, 1:2.5 | sweeter or emptier? |
      | 4 | same grind, 1:1.8 | rounder or salty? |
      | 5 | the best of the three, half a mark finer | is it still clear? |

      Taste with a spoon, at the same warmth, and write down *one* word. Two words are already an argument.

      A scale helps more than a timer. I use a Våg because it fits under the cup; any kitchen scale that shows tenths will do.
    `,
    daysAgo: 160,
    upvoters: by('mathilde eilidh siobhan giulia jonas tobias emre mikko_l leila elodie'),
    answers: [
      {
        author: 'mathilde',
        body: 'Adopté, avec une colonne de plus : le temps qu’il faisait. Ne riez pas, par temps d’orage je suis toujours un demi-cran plus fin.',
        afterHours: 26,
        upvoters: by('ines elodie paul eilidh'),
        comments: [
          {
            author: 'ines',
            body: 'I am not laughing: humidity changes how beans break. Write it down for a year, please.',
            afterHours: 29,
          },
        ],
      },
      {
        author: 'giulia',
        body: 'My one word for shot three was “nonna”. I am keeping that setting.',
        afterHours: 51,
        upvoters: by('ines jonas siobhan elodie'),
      },
    ],
  },
];
