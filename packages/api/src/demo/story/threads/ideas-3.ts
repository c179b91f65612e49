import { by } from '../by.ts';
import { md } from '../md.ts';
import type { StoryThread } from '../story.types.ts';

/** More ideas, old and new, across everything that can become of one. */
export const ideas3: readonly StoryThread[] = [
  {
    key: 'kvarn-s-lid',
    kind: 'IDEA',
    category: 'ideas-machines',
    product: 'kvarn-s',
    tags: ['beans', 'noise'],
    author: 'eilidh',
    language: 'en',
    title: 'A lid for the Kvarn S hopper that a cat cannot lift',
    body: md`
      The lid lies on the hopper, and my cat has learned what is under it. She does not eat beans. She counts them, on the floor, at four in the morning.

      A quarter turn that locks would do. The hopper already has the two notches; nothing uses them.
    `,
    daysAgo: 390,
    upvoters: by('signe bram ineke elodie siobhan piotr oluf karin emre greta youssef claire gareth64'),
    decided: [
      {
        by: 'tomas',
        status: 'planned',
        reason: 'Two notches that nothing uses: you are right. We try a lid with two lugs.',
        afterHours: 400,
      },
      {
        by: 'tomas',
        status: 'shipped',
        reason:
          'Every Kvarn S since April has the lid with a quarter turn. For older ones it is spare part 1180, at cost.',
        afterHours: 7600,
      },
    ],
    answers: [
      {
        author: 'bram',
        body: 'Put a chamfer on the lugs, or it will jam once there is oil on them. On mine I filed 2 mm off two pieces of a yoghurt cup, and it has held for a month.',
        afterHours: 60,
        credited: 'tomas',
        upvoters: by('eilidh signe piotr bjorn'),
      },
    ],
  },
  {
    key: 'hopper-lock',
    kind: 'IDEA',
    category: 'ideas-machines',
    product: 'kvarn-s',
    tags: ['beans'],
    author: 'piotr',
    language: 'en',
    title: 'Make the bean hopper lid click shut',
    body: md`
      When I carry the grinder to the table the lid slides off and the beans go with it. Something that clicks, please.
    `,
    daysAgo: 300,
    upvoters: by('bram mikko_l leila giulia femke'),
    merged: {
      into: 'kvarn-s-lid',
      by: 'tomas',
      reason: 'The same lid, asked for by a cat.',
      afterHours: 200,
    },
    answers: [{ author: 'giulia', body: 'Same here, in a caravan.', afterHours: 20, upvoters: by('piotr') }],
  },
  {
    key: 'steam-wand-cover',
    kind: 'IDEA',
    category: 'ideas-machines',
    product: 'duett-2',
    tags: ['steam-wand', 'milk'],
    author: 'siobhan',
    language: 'en',
    title: 'A steam wand that does not burn whoever wipes it',
    body: md`
      I wipe the wand straight after the milk, as the booklet says. I have the marks to show for it.

      Other makers put a tube inside the tube. Could the Duett have that as a part to fit afterwards?
    `,
    daysAgo: 250,
    upvoters: by(
      'signe bram ineke ann-sofie elodie jonas tobias mikko_l noor lars henrik paul piotr ines karin emre greta claire mads katrine',
    ),
    decided: [
      { by: 'tomas', status: 'under-review', afterHours: 150 },
      {
        by: 'tomas',
        status: 'shipped',
        reason:
          'The double-walled wand is part 2204 and fits every Duett 2. Whoever proposed or supported this gets the first batch at half price.',
        afterHours: 5200,
      },
    ],
    answers: [
      {
        author: 'tomas',
        body: 'We tried three of them this winter. The thin one cools the steam, the thick one does not fit the gasket. The one in the middle goes to eight testers in March.',
        afterHours: 2400,
        verified: 'tomas',
        upvoters: by('siobhan signe karin paul'),
      },
      {
        author: 'karin',
        body: 'Jag mätte: spetsen är 118 grader direkt efter mjölken, och fortfarande 61 efter en minut. Skriv det gärna i häftet så länge.',
        afterHours: 90,
        credited: 'tomas',
        upvoters: by('siobhan bjorn greta'),
      },
    ],
  },
  {
    key: 'kalla-return',
    kind: 'IDEA',
    category: 'ideas-service',
    product: 'kalla',
    tags: ['water-filter'],
    author: 'greta',
    language: 'sv',
    title: 'Ta tillbaka gamla Källa-filter i butiken',
    body: md`
      Jag har elva förbrukade filter i en påse. I soporna vill jag inte kasta dem: det är fullgod plast och något som ser ut som kol.

      Ta emot dem i butiken. Jag går ändå dit för att köpa nya.
    `,
    daysAgo: 340,
    upvoters: by('ann-sofie karin bjorn dag lars katrine henrik signe mathilde'),
    decided: [
      {
        by: 'tomas',
        status: 'in-progress',
        reason: 'Alla fyra butikerna tar emot dem från hösten. Vi bygger hyllan nu.',
        afterHours: 800,
      },
      {
        by: 'tomas',
        status: 'shipped',
        reason:
          'Lämna filtren i butiken eller skicka dem portofritt. Hylsan blir nya hylsor, kolet går till en biogasanläggning i Linköping.',
        afterHours: 5600,
      },
    ],
    answers: [
      {
        author: 'dag',
        body: 'Vi har samlat 60 stycken i vår förening. Kom och hämta.',
        afterHours: 45,
        upvoters: by('greta karin'),
      },
    ],
  },
  {
    key: 'vag-timer',
    kind: 'IDEA',
    category: 'ideas-machines',
    product: 'vag',
    tags: ['extraction'],
    author: 'ruben',
    language: 'nl',
    title: 'Laat de Våg de tijd meten zodra er koffie in het kopje valt',
    body: md`
      De weegschaal weet al wanneer de eerste druppel valt. Laat haar dan ook de klok starten. Nu druk ik, en ik druk altijd te laat.
    `,
    daysAgo: 62,
    upvoters: by('bram ineke wouter femke noor signe mikko_l jonas tobias leila'),
    decided: [
      {
        by: 'tomas',
        status: 'in-progress',
        reason: 'Het zit in de testversie van de firmware. Wie wil meetesten, schrijft hieronder.',
        afterHours: 500,
      },
    ],
    answers: [
      {
        author: 'femke',
        body: 'Graag met een drempel van een halve gram: anders start de klok als ik het kopje neerzet.',
        afterHours: 30,
        credited: 'tomas',
        upvoters: by('ruben bram ineke'),
      },
    ],
  },
  {
    key: 'morgon-thermos',
    kind: 'IDEA',
    category: 'ideas-machines',
    product: 'morgon',
    tags: ['carafe', 'temperature'],
    author: 'paul',
    language: 'en',
    title: 'A steel jug for the Morgon, instead of the hotplate',
    body: md`
      After twenty minutes on the plate the eighth cup tastes of the plate. A steel jug that fits the same basket would let us switch it off.
    `,
    daysAgo: 120,
    upvoters: by('karin lars henrik katrine mads oluf ann-sofie dag gareth64 eilidh leila giulia'),
    decided: [
      {
        by: 'tomas',
        status: 'planned',
        reason:
          'We want it as well. The lid has to pour and to let coffee in, and that tool takes until next year.',
        afterHours: 600,
        horizon: 'LATER',
      },
    ],
    answers: [
      {
        author: 'lars',
        body: 'Gerne med et låg, der kan skilles ad. Det forrige kunne ikke.',
        afterHours: 70,
        upvoters: by('paul mads'),
      },
    ],
  },
  {
    key: 'duett-app',
    kind: 'IDEA',
    category: 'ideas-machines',
    product: 'duett-2',
    tags: ['firmware', 'panel'],
    author: 'jonas',
    language: 'en',
    title: 'Start the Duett from a phone',
    body: md`
      I want to press a button in bed and find the machine warm. Every kettle can do that now.
    `,
    daysAgo: 200,
    upvoters: by('leila emre tobias youssef'),
    decided: [
      {
        by: 'tomas',
        status: 'declined',
        reason:
          'A machine that heats water must be started by somebody who sees that there is water in it, and a radio would be the part that fails first. The clock on the panel warms it up by the hour you set, and stays.',
        afterHours: 300,
      },
    ],
    answers: [
      {
        author: 'bjorn',
        body: 'Thank you for saying no. The clock does this, in the menu under Morning.',
        afterHours: 320,
        upvoters: by('karin oluf'),
      },
    ],
  },
  {
    key: 'pods',
    kind: 'IDEA',
    category: 'ideas-machines',
    product: 'solo',
    tags: ['dose'],
    author: 'claire',
    language: 'fr',
    title: 'Un adaptateur pour les dosettes sur la Solo',
    body: md`
      Le matin je n’ai pas le temps de moudre. Un porte-filtre pour dosettes me suffirait les jours de semaine.
    `,
    daysAgo: 95,
    upvoters: by('youssef'),
    decided: [
      {
        by: 'tomas',
        status: 'declined',
        reason:
          'Nous faisons des machines pour le café moulu, et rien qui se jette après chaque tasse. Le panier simple de la Solo accepte en revanche les dosettes E.S.E. de 44 mm : il suffit de desserrer le filtre d’un cran.',
        afterHours: 400,
      },
    ],
    answers: [],
  },
  {
    key: 'portafilter-left',
    kind: 'IDEA',
    category: 'ideas-machines',
    product: 'solo',
    tags: ['portafilter', 'accessibility'],
    author: 'mathilde',
    language: 'fr',
    title: 'Un porte-filtre pour les gauchers',
    body: md`
      Le bec double est fait pour être lu de la main droite. Tournez-le d’un quart et nous serons quatre dans la famille à vous remercier.
    `,
    daysAgo: 80,
    upvoters: by('elodie claire ines noor'),
    decided: [
      {
        by: 'tomas',
        status: 'already-exists',
        reason:
          'Le bec se dévisse : desserrez-le d’un quart de tour avec la clé de 10, tournez, resserrez. Nous ajoutons le dessin au livret, car rien ne le disait.',
        afterHours: 250,
      },
    ],
    answers: [
      {
        author: 'elodie',
        body: 'Fait hier en deux minutes. Merci de l’avoir demandé.',
        afterHours: 300,
        upvoters: by('mathilde'),
      },
    ],
  },
  {
    key: 'repair-evening',
    kind: 'IDEA',
    category: 'ideas-service',
    tags: ['repair', 'spare-parts'],
    author: 'bjorn',
    language: 'sv',
    title: 'En reparationskväll i varje butik, en gång i månaden',
    body: md`
      Många vågar inte öppna sin maskin ensamma. Ställ fram ett bord, lägg dit tre momentnycklar och låt någon från verkstan sitta med.
    `,
    daysAgo: 40,
    upvoters: by('ann-sofie karin greta dag lars katrine signe oluf piotr mikko_l paul henrik mads'),
    decided: [
      {
        by: 'tomas',
        status: 'planned',
        reason: 'Vi börjar i Malmö och Göteborg i mars. Verkstan har redan sagt ja.',
        afterHours: 300,
      },
    ],
    answers: [
      {
        author: 'ann-sofie',
        body: 'Jag kommer, och jag tar med kakor.',
        afterHours: 12,
        upvoters: by('bjorn karin greta'),
      },
    ],
  },
  {
    key: 'descale-reminder',
    kind: 'IDEA',
    category: 'ideas-machines',
    product: 'solo',
    tags: ['descaling', 'panel'],
    author: 'femke',
    language: 'nl',
    title: 'Laat de Solo zeggen wanneer er ontkalkt moet worden',
    body: md`
      Ik tel de koppen op een briefje. De machine zou het zelf kunnen tellen en een lampje laten knipperen.
    `,
    daysAgo: 26,
    upvoters: by('bram ineke ruben wouter noor'),
    decided: [
      {
        by: 'tomas',
        status: 'needs-information',
        reason:
          'Hoe hard is jullie water, en om de hoeveel koppen ontkalken jullie nu? Dan weten we of tellen genoeg is.',
        afterHours: 200,
      },
    ],
    answers: [
      { author: 'wouter', body: '16 °dH, na ongeveer 180 koppen.', afterHours: 230, upvoters: by('femke') },
    ],
  },
  {
    key: 'quiet-feet',
    kind: 'IDEA',
    category: 'ideas-machines',
    product: 'kvarn-64',
    tags: ['noise'],
    author: 'leila',
    language: 'en',
    title: 'Softer feet for the Kvarn 64',
    body: md`
      The burrs are not what wakes the neighbours. The worktop is: it sings along. Softer feet, please, or a mat that fits.
    `,
    daysAgo: 9,
    upvoters: by('emre giulia jonas tobias piotr signe'),
    answers: [
      {
        author: 'piotr',
        body: 'Four squash balls cut in half. It looks terrible and works.',
        afterHours: 8,
        upvoters: by('leila emre giulia'),
      },
    ],
  },
  {
    key: 'beans-date',
    kind: 'IDEA',
    category: 'ideas-service',
    tags: ['beans'],
    author: 'ines',
    language: 'fr',
    title: 'Écrire la date de torréfaction en grand sur les sachets',
    body: md`
      Elle est imprimée sous le pli, en gris sur brun. C’est la seule chose que je cherche quand j’achète un sachet.
    `,
    daysAgo: 4,
    upvoters: by('elodie mathilde claire youssef'),
    answers: [],
  },
  {
    key: 'lever',
    kind: 'IDEA',
    category: 'ideas-machines',
    tags: ['pressure'],
    author: 'emre',
    language: 'en',
    title: 'A lever machine, without any electronics',
    body: md`
      You build things for thirty years. Electronics are not built for thirty years. Make one machine with a spring and a boiler, and nothing else that can go out of fashion.
    `,
    daysAgo: 2,
    upvoters: by('bjorn oluf piotr karin signe gareth64 ann-sofie dag'),
    answers: [
      {
        author: 'oluf',
        body: 'I would be first in the queue, if my doctor lets me pull it.',
        afterHours: 5,
        upvoters: by('emre bjorn'),
      },
    ],
  },
  {
    key: 'lever-2',
    kind: 'IDEA',
    category: 'ideas-machines',
    tags: ['pressure'],
    author: 'dag',
    language: 'sv',
    title: 'Bygg en maskin med spak',
    body: md`
      Ingen pump, ingen display. En fjäder, en panna och en spak av ask. Det är allt jag önskar mig.
    `,
    daysAgo: 1,
    upvoters: by('bjorn greta karin'),
    merged: {
      into: 'lever',
      by: 'tomas',
      reason: 'Emre proposed the same a day before; your supporters count there as well.',
      afterHours: 12,
    },
    answers: [],
  },
];
