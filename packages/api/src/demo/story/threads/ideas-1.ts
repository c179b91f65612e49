import { by } from '../by.ts';
import { md } from '../md.ts';
import type { StoryThread } from '../story.types.ts';

/** Ideas in English. */
export const ideas1: readonly StoryThread[] = [
  {
    key: 'two-people',
    kind: 'IDEA',
    category: 'ideas-machines',
    product: 'duett-2',
    tags: ['panel', 'dose', 'temperature'],
    author: 'jonas',
    language: 'en',
    title: 'Let the Duett remember two people: her cortado, my ristretto',
    body: md`
      **The trouble.** We are two, and every morning begins with turning the dial from 38 g to 22 g and the temperature from 92 to 94. Whoever forgets drinks the other’s coffee.

      **The proposal.** Two stored settings, dose and temperature, on the two cup buttons that exist already. No app, no account.
    `,
    daysAgo: 291,
    upvoters: by(
      'signe tobias elodie lars giulia mathilde mads maximiliane bram eilidh siobhan karin ines mikko_l piotr katrine bjorn femke ruben wouter paul youssef claire noor emre',
    ),
    decided: [
      { by: 'tomas', status: 'under-review', afterHours: 700 },
      {
        by: 'tomas',
        status: 'planned',
        reason:
          'It comes with firmware 3.2, once the new board is proven: a long press on a cup stores, a short press repeats.',
        afterHours: 2351,
      },
    ],
    answers: [
      {
        author: 'elodie',
        body: 'Un appui long, oui. Mais prévoyez un signal sonore discret, sinon on ne sait pas si c’est enregistré.',
        afterHours: 90,
        upvoters: by('jonas mathilde paul signe giulia'),
      },
      {
        author: 'tobias',
        body: 'Please store the temperature as a number and not as “a bit hotter”. If the two settings can be read back, I am in.',
        afterHours: 130,
        upvoters: by('jonas mathilde ines'),
      },
      {
        author: 'tomas',
        body: md`
          Yes, but not with names on the screen. The panel keeps its four buttons: a long press on a cup will store what you just pulled, and a short press repeats it. Two people, two cups, no menu.

          Why not at once: the memory sits on the board we change with firmware 3.2, and that must be proven first. If it slips, I will say so here.
        `,
        afterHours: 2350,
        upvoters: by('jonas elodie signe tobias giulia lars mathilde mads'),
        comments: [
          {
            author: 'jonas',
            body: 'Peace in our kitchen, then, one day soon. I have told her. She would like it in writing, so thank you.',
            afterHours: 2353,
          },
          { author: 'henrik', body: 'Tre måneder for at svare. I lover tredive dage.', afterHours: 2370 },
          {
            author: 'tomas',
            body: 'True, Henrik. It is one of the six we answered late this year, and it is on the list with the reason: I waited for the board and should have said so meanwhile.',
            afterHours: 2372,
          },
        ],
      },
      {
        author: 'signe',
        body: 'Gem også forbrygningen. Den er halvdelen af smagen.',
        afterHours: 2720,
        upvoters: by('jonas mads eilidh ines'),
        comments: [
          {
            author: 'tomas',
            body: 'Preinfusion is stored along with dose and temperature. I checked before writing this.',
            afterHours: 2740,
          },
        ],
      },
    ],
    edited: {
      afterHours: 2,
      body: md`
        **The trouble.** We are two, and every morning begins with turning the dial from 38 g to 22 g and the temperature from 92 to 94. Whoever forgets drinks the other’s coffee.

        **The proposal.** Two stored settings, dose and temperature, on the two cup buttons that exist already. No app, no account, nothing to log into before breakfast.
      `,
      reason: 'She insisted on the last sentence',
    },
  },
  {
    key: 'scale-under-cup',
    kind: 'IDEA',
    category: 'ideas-machines',
    product: 'duett-2',
    tags: ['dose', 'extraction'],
    author: 'tobias',
    language: 'en',
    title: 'A scale under the cup, so the shot stops by weight',
    body: md`
      The Duett 2 counts water that leaves the tank. What matters is what lands in the cup, and between the two lies a puck with a mind of its own.

      A load cell under the drip grid costs a few euro. The Våg proves that you can make one thin enough. Stop at 36 g minus what is still in the air (about 1.5 g), and the dial finally tells the truth.

      I would pay 120 euro for such a tray, fitted by myself.
    `,
    daysAgo: 110,
    upvoters: by('mathilde jonas ines mikko_l eilidh signe maximiliane youssef mads lars giulia'),
    decided: [
      {
        by: 'tomas',
        status: 'under-review',
        reason:
          'A sample is on the bench for three months. Whatever it shows is written here, with the readings.',
        afterHours: 481,
      },
    ],
    answers: [
      {
        author: 'wouter',
        body: 'Een vibratiepomp op 50 Hz en een weegcel in dezelfde kast: dat filter wil ik horen. Kan wel, maar dan reageert hij een halve seconde te laat.',
        afterHours: 8,
        upvoters: by('tobias mikko_l'),
        comments: [
          {
            author: 'tobias',
            body: 'Half a second is one gram, and it is the same gram each time. I can live with a constant.',
            afterHours: 10,
          },
        ],
      },
      {
        author: 'karin',
        body: 'Och spillet? På loppisen står brickan full av mjölk vid tolv. Det måste gå att hålla den under kranen utan att tänka.',
        afterHours: 30,
        upvoters: by('tobias siobhan bjorn'),
      },
      {
        author: 'tomas',
        body: 'We like it, and we do not know yet. Karin’s point is the hard one: a tray that is washed daily and weighs to a tenth. A sample is on the bench for three months, and whatever it shows I will write here, with the readings.',
        afterHours: 480,
        upvoters: by('tobias mathilde karin jonas ines'),
      },
    ],
  },
  {
    key: 'dishwasher-tray',
    kind: 'IDEA',
    category: 'ideas-machines',
    product: 'solo',
    tags: ['cleaning', 'spare-parts'],
    author: 'siobhan',
    language: 'en',
    title: 'A drip tray for the Solo that may go into the dishwasher',
    body: 'Mine warped at 60 °C on its first trip, and since then it rocks like a boat, and the cup with it. After a night shift I am not going to hand-wash a tray. Steel, please, or a plastic that has met hot water before.',
    daysAgo: 396,
    upvoters: by('elodie greta ines ruben paul claire emre karin katrine femke giulia'),
    decided: [
      { by: 'tomas', status: 'planned', afterHours: 3000 },
      {
        by: 'tomas',
        status: 'shipped',
        reason: 'Pressed steel, for every Solo since 2019, in the shop from today.',
        afterHours: 5901,
      },
    ],
    answers: [
      {
        author: 'elodie',
        body: 'La mienne a tenu deux lavages avant de gondoler. Une plaque d’inox pliée suffirait, je l’avais fait faire par le ferronnier du coin pour 20 euros.',
        afterHours: 20,
        upvoters: by('siobhan paul claire'),
        comments: [
          { author: 'siobhan', body: 'Would your blacksmith take a booking from Dublin?', afterHours: 22 },
        ],
      },
      {
        author: 'tomas',
        body: 'You said it warped at 60 °C. It did in our machine as well, at the third wash, and nobody had tried. The new tray is pressed steel, it fits every Solo since 2019, and it is in the shop from today. Siobhán, Élodie and Greta get one each, listed on their profiles as a gift.',
        afterHours: 5900,
        upvoters: by('siobhan elodie greta ines ruben claire katrine'),
        comments: [
          {
            author: 'siobhan',
            body: 'It went through at 70 °C and came out flat. It is a small thing, and I notice it every day.',
            afterHours: 6100,
          },
          { author: 'paul', body: 'Et pour les Solo d’avant 2019 ?', afterHours: 6120 },
          {
            author: 'tomas',
            body: 'The older base is 4 mm narrower, so no. I am sorry, Paul; the drawing is here if your blacksmith wants it.',
            afterHours: 6140,
          },
        ],
      },
    ],
  },
  {
    key: 'service-manuals',
    kind: 'IDEA',
    category: 'ideas-service',
    product: 'duett',
    tags: ['repair', 'spare-parts'],
    author: 'piotr',
    language: 'en',
    title: 'Publish the service manuals, with exploded views and wiring',
    body: md`
      I repaired my Duett with a photograph of somebody else’s Duett. It worked because Mikko knows what he is doing, not because I do.

      You have these drawings. The people who open machines will open them anyway, better with the right torque than without:

      - exploded views with part numbers
      - the wiring diagram, with colours
      - a page on what *not* to open, and why

      Machines that can be repaired are bought second-hand by people like me, who later buy a new one. Perhaps.
    `,
    daysAgo: 196,
    upvoters: by('signe mikko_l ruben wouter katrine bjorn ann-sofie mads paul henrik oluf gareth64 eilidh'),
    decided: [
      {
        by: 'tomas',
        status: 'planned',
        reason: 'For what is no longer sold: Duett and Kvarn (2014) come first.',
        afterHours: 601,
      },
      { by: 'tomas', status: 'in-progress', afterHours: 3000 },
    ],
    answers: [
      {
        author: 'ruben',
        body: 'Ik heb van elf merken de servicehandleiding in de kast, van jullie geen. Ik wil hem best kopen.',
        afterHours: 5,
        upvoters: by('piotr henrik paul'),
      },
      {
        author: 'mikko_l',
        body: 'Support, with one condition: the page on what not to open comes first, and mains voltage is on it. I have seen what courage does to people.',
        afterHours: 11,
        upvoters: by('piotr signe katrine wouter maja'),
      },
      {
        author: 'tomas',
        body: 'Yes for everything that is no longer sold: Duett and Kvarn (2014) come first. For current machines we publish exploded views and torques, and keep the board diagrams back, because the firmware vendor’s contract says so. I asked them twice; the answer is attached in spirit, it is no.',
        afterHours: 600,
        upvoters: by('piotr signe ruben mikko_l katrine ann-sofie'),
        comments: [
          {
            author: 'piotr',
            body: 'That is most of what I asked for, and an honest reason for the rest.',
            afterHours: 605,
          },
          {
            author: 'henrik',
            body: 'Så skift leverandør næste gang. Men tak for at sige det, som det er.',
            afterHours: 611,
          },
        ],
      },
    ],
  },
  {
    key: 'readable-dial',
    kind: 'IDEA',
    category: 'ideas-machines',
    product: 'kvarn-64',
    tags: ['accessibility', 'grind-size', 'panel'],
    author: 'gareth64',
    language: 'en',
    title: 'A grind dial you can read without glasses',
    body: 'The marks are engraved, black on black, two millimetres high, and the kitchen is dark when I need them. I have put a dab of my daughter’s nail varnish on 11, which is elegant but does not scale. White numerals, twice the size, and a click one can feel at every five.',
    daysAgo: 46,
    upvoters: by('oluf paul ann-sofie lars jonas ineke katrine signe wouter eilidh'),
    decided: [
      {
        by: 'tomas',
        status: 'in-progress',
        reason:
          'Eleven of you get a sample ring with two kinds of click. We build the one that most of you find in the dark.',
        afterHours: 411,
      },
    ],
    answers: [
      {
        author: 'oluf',
        body: 'Jeg mærker efter med neglen. Et hak for hver femte streg ville gøre mig til et selvstændigt menneske igen.',
        afterHours: 7,
        upvoters: by('gareth64 katrine ida paul'),
      },
      {
        author: 'ineke',
        body: 'Denk ook aan wie kleuren niet ziet. Wit op zwart is goed, rood op zwart niet.',
        afterHours: 13,
        upvoters: by('gareth64 oluf'),
      },
      {
        author: 'tomas',
        body: 'It is in the workshop. Eleven of you will get a sample ring next month, with two kinds of click, and we build the one that most of you find in the dark. It will fit every Kvarn 64 that exists.',
        afterHours: 410,
        upvoters: by('gareth64 oluf ineke paul signe ann-sofie'),
        comments: [{ author: 'gareth64', body: 'My daughter wants her varnish credited.', afterHours: 414 }],
      },
    ],
  },
];
