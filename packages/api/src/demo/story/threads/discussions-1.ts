import { by } from '../by.ts';
import { md } from '../md.ts';
import type { StoryThread } from '../story.types.ts';

/** Discussions in English. */
export const discussions1: readonly StoryThread[] = [
  {
    key: 'known-issue-gauge',
    kind: 'DISCUSSION',
    category: 'from-brygga',
    product: 'duett-2',
    tags: ['firmware', 'pressure'],
    author: 'maja',
    language: 'en',
    title: 'Known issue: on firmware 3.1 the gauge reads about 2 bar low',
    body: md`
      **Who it concerns:** every Duett 2 on firmware 3.1.

      **What happens:** the needle shows 7 bar where the pressure is 9. The coffee is not affected.

      **Why:** the resting pressure is subtracted twice, once in the sensor and once by us.

      **What to do:** nothing. Please do not turn the bypass screw. Firmware 3.2 corrects it; we expect it in about two months, and it also primes the pump after descaling.

      Jonas noticed it and Tobias found the cause, both before we did.
    `,
    daysAgo: 22,
    upvoters: by('jonas tobias lars giulia mads signe mathilde eilidh bram maximiliane youssef'),
    answers: [
      {
        author: 'eilidh',
        body: 'Thank you for naming the two of them. Can one stay on 3.0 until then?',
        afterHours: 3,
        upvoters: by('jonas tobias'),
        comments: [
          {
            author: 'maja',
            body: 'You can. 3.0 is sound, and going back takes the same stick and four minutes; the file is on the downloads page.',
            afterHours: 5,
          },
        ],
      },
      {
        author: 'henrik',
        body: 'How does a firmware get out of the door without anyone holding a gauge against it? Serious question.',
        afterHours: 9,
        upvoters: by('tobias piotr wouter jonas'),
        comments: [
          {
            author: 'tomas',
            body: 'We held one against three machines, all with the older sensor, which does not subtract. From 3.2 on the test bench has both. It should have had them before.',
            afterHours: 20,
          },
          { author: 'henrik', body: 'That is an answer.', afterHours: 22 },
        ],
      },
      {
        author: 'lars',
        body: 'Får man ett meddelande när 3.2 finns, eller måste man titta här?',
        afterHours: 30,
        upvoters: by('giulia mads'),
        comments: [
          { author: 'maja', body: 'Följ den här tråden, så kommer det ett brev samma dag.', afterHours: 33 },
        ],
      },
    ],
  },
  {
    key: 'five-weeks-for-a-pump',
    kind: 'DISCUSSION',
    category: 'orders-and-warranty',
    product: 'duett-2',
    tags: ['warranty', 'pump', 'spare-parts'],
    author: 'giulia',
    language: 'en',
    title: 'Five weeks for a pump: I like the machine and I am angry with the company',
    body: md`
      I write this calmly, it is my third draft.

      - Day 1: pump dies, under warranty. I write, Pia answers within the hour, lovely.
      - Day 4: machine leaves Torino.
      - Day 9: arrives in Malmö.
      - Day 10 to 30: nothing. No message, no status, the page says “received”.
      - Day 31: I ask. “Waiting for a part.” A *pump*, the one part that everyone needs.
      - Day 36: it comes home, repaired, spotless, with a bag of coffee as an apology.

      The repair is perfect. The bag was good too. But I do not want a gift, I want one sentence on day 11. Is it only me?
    `,
    daysAgo: 145,
    upvoters: by('henrik maximiliane piotr jonas siobhan ines tobias katrine karin wouter elodie'),
    answers: [
      {
        author: 'maximiliane',
        body: 'Not only you. Mine was away for four weeks, and I learned from the parcel service that it was finished.',
        afterHours: 6,
        upvoters: by('giulia henrik'),
      },
      {
        author: 'lars',
        body: 'Hos mig gick det på nio dagar, men jag bor norr om Malmö och inte söder om Alperna. Ett brev fick jag inte heller, så det är nog systemet och inte avståndet.',
        afterHours: 11,
        upvoters: by('giulia'),
      },
      {
        author: 'astrid',
        body: md`
          It is not only you, Giulia, and the third draft is better than we deserve.

          What went wrong: we had 14 pumps for 31 machines that month, and our page knows “received” and “sent”, nothing between. Nobody decided not to write to you; nobody’s job was to write.

          What changes, with dates:

          | What | By |
          | --- | --- |
          | A message on every third working day while a machine is with us, also if nothing happened | from Monday on |
          | Pumps: stock for eight weeks instead of two | within seven weeks |
          | Three more states on the page: opened, waiting for a part (which one), tested | within three months |

          I will report here on each of the three, whether we made it or not.
        `,
        afterHours: 26,
        upvoters: by('giulia henrik maximiliane jonas siobhan ines tobias elodie katrine piotr signe'),
        comments: [
          {
            author: 'giulia',
            body: 'Thank you. I will read the table again in three months.',
            afterHours: 28,
          },
          { author: 'astrid', body: 'Pumps: 9 weeks in stock as of today.', afterHours: 1150 },
          {
            author: 'astrid',
            body: 'The three states came today, eight days late. The reason is on the commitments page.',
            afterHours: 2430,
          },
          {
            author: 'giulia',
            body: 'Late, but you said so before I asked. My grandmother approves, which has never happened.',
            afterHours: 2440,
          },
        ],
      },
      {
        author: 'henrik',
        body: 'I am the loudest complainer here, so let me say it: this is how you answer a complaint. Now do it before the third draft.',
        afterHours: 32,
        upvoters: by('giulia jonas signe katrine oluf astrid'),
      },
      {
        author: 'piotr',
        body: 'While we are at it: sell the pump to those of us who can fit it. It is two hoses and two wires, and the machine need not travel at all.',
        afterHours: 44,
        upvoters: by('mikko_l wouter giulia katrine'),
        comments: [
          {
            author: 'pia',
            body: 'You can order it since last week, part 12-104, also under warranty and then free of charge. A guide is in the box.',
            afterHours: 70,
          },
        ],
      },
    ],
  },
  {
    key: 'which-cup',
    kind: 'DISCUSSION',
    category: 'kitchen-table',
    tags: ['temperature'],
    author: 'ines',
    language: 'en',
    title: 'Which cup do you really use, and why that one?',
    body: 'I have eleven cups that were bought for reasons and one that I use. It is from a petrol station near Évora, thick as a wall, with a chip at four o’clock. Coffee tastes better from it, and I have tested this blind, so I know that it does not. Tell me about yours.',
    daysAgo: 26,
    upvoters: by('elodie siobhan giulia mathilde femke paul oluf jonas'),
    answers: [
      {
        author: 'elodie',
        body: 'Je fabrique des tasses, j’en ai deux cents, et je bois dans celle que mon fils a ratée à six ans. Elle fuit un peu. On boit vite.',
        afterHours: 3,
        upvoters: by('ines siobhan giulia mathilde femke paul ida'),
      },
      {
        author: 'siobhan',
        body: 'A hospital mug that says PHYSIOTHERAPY. I am not a physiotherapist. Nobody steals it.',
        afterHours: 7,
        upvoters: by('ines elodie femke jonas gareth64'),
      },
      {
        author: 'bjorn',
        body: 'Emaljmugg, blå, 1978. Bränner läpparna och håller för att tappas i durken. På land dricker jag ur samma, av lojalitet.',
        afterHours: 12,
        upvoters: by('ines lars ann-sofie oluf'),
      },
      {
        author: 'tobias',
        body: 'A 90 ml double-walled glass, because I can see the colour change and stop there. I am aware of how that sounds.',
        afterHours: 20,
        upvoters: by('ines mathilde'),
        comments: [{ author: 'ines', body: 'It sounds like you, and we would miss it.', afterHours: 21 }],
      },
      {
        author: 'femke',
        body: 'Een drinkbeker met deksel, van de middelste. Wie drie kinderen heeft begrijpt het.',
        afterHours: 31,
        upvoters: by('ines ineke siobhan'),
      },
      {
        author: 'ida',
        body: 'En kop uden hank. Den faldt af i 2014, og så passede den pludselig i hånden.',
        afterHours: 50,
        upvoters: by('ines oluf katrine elodie'),
      },
    ],
  },
  {
    key: 'swap-baskets',
    kind: 'DISCUSSION',
    category: 'swap-and-lend',
    product: 'duett',
    tags: ['portafilter', 'spare-parts'],
    author: 'piotr',
    language: 'en',
    title: 'Two 18 g baskets and a bare Duett group to give away, for postage',
    body: md`
      Left over from my resurrection project:

      - two 18 g baskets, 58 mm, used, straight
      - one complete Duett group, gasket groove clean, chrome tired
      - a drip grid with a story

      Free, you pay the post from Kraków. First to say what they will do with it.
    `,
    daysAgo: 54,
    upvoters: by('bjorn katrine wouter mads'),
    answers: [
      {
        author: 'katrine',
        body: 'Gruppen, tak! Jeg vil skære den igennem og vise mine elever, hvor kaffen egentlig løber. Jeg underviser i natur og teknologi.',
        afterHours: 4,
        upvoters: by('piotr bjorn signe ida'),
        comments: [
          {
            author: 'piotr',
            body: 'A better end than I could have thought of. It leaves on Monday.',
            afterHours: 6,
          },
        ],
      },
      {
        author: 'mads',
        body: 'One basket for me, if it is still there. Mine got an oval mouth when a bicycle fell on it, please do not ask.',
        afterHours: 9,
        upvoters: by('piotr'),
        comments: [{ author: 'piotr', body: 'It is yours, and I am asking.', afterHours: 10 }],
      },
      {
        author: 'katrine',
        body: 'Update: 24 elever har nu set en halv Duett indefra. To vil være ingeniører, en vil være barista, resten ville vide, om man må spise resterne.',
        afterHours: 700,
        upvoters: by('piotr mads signe maja oluf ida'),
      },
    ],
    closed: { by: 'freja', reason: 'Everything has found a home. Thank you, Piotr.', afterHours: 720 },
  },
];
