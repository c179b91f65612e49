import { by } from '../by.ts';
import { md } from '../md.ts';
import type { StoryThread } from '../story.types.ts';

/** Questions in Dutch. */
export const questionsNl: readonly StoryThread[] = [
  {
    key: 'kvarn-bromt',
    kind: 'QUESTION',
    category: 'grinding',
    product: 'kvarn-64',
    tags: ['burrs', 'noise', 'repair'],
    author: 'wouter',
    language: 'nl',
    title: 'Kvarn 64 bromt maar draait niet, na een klap bij het malen',
    body: 'Gisteren een harde tik tijdens het malen, en nu bromt hij alleen nog, een lage 100 Hz, zonder te draaien. Ik heb hem meteen uitgezet. Nieuwe zak bonen van een markt in Porto. Durf ik hem open te maken, of moet hij naar Malmö?',
    daysAgo: 232,
    upvoters: by('ruben signe gareth64'),
    answers: [
      {
        author: 'signe',
        body: md`
          A stone. Market beans, a bang, a hum: I would put money on it.

          - unplug it, hopper off, turn the dial all the way to coarse and beyond, until the ring lifts out
          - vacuum what is there, do not blow
          - the stone usually sits between pre-breaker and ring, the size of a lentil
          - feel along the burr edge with a fingertip: one nick is fine, three in a row are not

          Mark the ring before you lift it.
        `,
        afterHours: 1,
        accepted: true,
        upvoters: by('wouter ruben paul gareth64 femke bram'),
        comments: [
          {
            author: 'wouter',
            body: 'Een steentje, precies een linze. Eén braampje op de schijf, verder niets. Hij klinkt weer zuiver.',
            afterHours: 22,
          },
          {
            author: 'bram',
            body: 'Bewaar het steentje. De brander op die markt wil het vast ook zien.',
            afterHours: 25,
          },
        ],
      },
      {
        author: 'paul',
        body: 'Avant de remonter, tournez les meules à la main, sans courant. Si cela frotte à un seul endroit du tour, l’axe a pris un coup et il vaut mieux l’envoyer.',
        afterHours: 10,
        upvoters: by('wouter signe'),
      },
    ],
  },
  {
    key: 'loopt-te-snel',
    kind: 'QUESTION',
    category: 'dialling-in',
    product: 'solo',
    tags: ['beginner', 'extraction', 'grind-size', 'beans'],
    author: 'emre',
    language: 'nl',
    title: 'Espresso loopt er in tien seconden doorheen, hoe fijn ik ook maal',
    body: md`
      Ik kom van de cezve, dus fijn malen ken ik. Maar op mijn Solo loopt alles er in tien seconden doorheen, waterig en zuur, zonder crema.

      - Kvarn S op stand 3 (bijna dicht)
      - 14 gram in de dubbele mand
      - supermarktbonen, “best before” over een jaar

      Wat doe ik verkeerd?
    `,
    daysAgo: 33,
    upvoters: by('leila greta'),
    alsoHaveThis: by('leila'),
    answers: [
      {
        author: 'elodie',
        body: 'Quatorze grammes dans un panier fait pour dix-sept : l’eau passe au-dessus et sur les côtés. Commencez par 17 g bien tassés, avant de toucher au moulin.',
        afterHours: 2,
        upvoters: by('emre ines claire'),
        comments: [{ author: 'emre', body: '17 gram: achttien seconden. Al veel beter!', afterHours: 6 }],
      },
      {
        author: 'bram',
        body: md`
          Het zijn vooral de bonen. Een jaar houdbaar betekent meestal dat ze al maanden geleden gebrand zijn; dan is het koolzuur weg, en dat gas geeft juist de weerstand en de crema.

          1. Koop 250 gram met een **branddatum** van één tot drie weken terug.
          2. 17 gram erin, 34 gram eruit.
          3. Begin op stand 6 en ga per half streepje fijner, tot je rond 28 seconden zit.

          Verander steeds maar één ding.
        `,
        afterHours: 5,
        accepted: true,
        upvoters: by('emre leila ineke wouter femke siobhan elodie'),
        comments: [
          {
            author: 'emre',
            body: 'Verse bonen, stand 5½, 27 seconden. Mijn vader vroeg wie er koffie had laten bezorgen.',
            afterHours: 78,
          },
        ],
      },
      {
        author: 'ineke',
        body: 'En geef jezelf een week. Niemand kon fietsen op maandag.',
        afterHours: 12,
        upvoters: by('emre femke leila ruben'),
      },
    ],
  },
  {
    key: 'lauwe-morgon',
    kind: 'QUESTION',
    category: 'morgon-brewer',
    product: 'morgon',
    tags: ['temperature', 'carafe', 'descaling'],
    author: 'femke',
    language: 'nl',
    title: 'Koffie uit de Morgon is maar 74 graden in de kop',
    body: 'Vroeger brandde je je tong, nu is het lauw voordat de jongste zijn schoenen aan heeft. Gemeten: 74 graden direct na het inschenken, 81 in de kan. Vorige maand nog ontkalkt. Is het element moe?',
    daysAgo: 40,
    upvoters: by('claire dag'),
    answers: [
      {
        author: 'ineke',
        body: 'Spoel de kan eerst om met kokend water, dat scheelt zes graden. Staal slurpt warmte. En zet het deksel erop vóór het druppelen begint.',
        afterHours: 1,
        upvoters: by('femke ruben dag'),
        comments: [
          { author: 'femke', body: 'Scheelt vier graden. Beter, maar nog niet hoe het was.', afterHours: 24 },
        ],
      },
      {
        author: 'ruben',
        body: md`
          Handleiding 2017, bladzijde 14, onderaan:

          > De watertemperatuur onder de sproeikop hoort 92 tot 96 °C te zijn, gemeten na twee minuten.

          Meet dus daar, niet in de kan. Zit je op 88 of lager, dan is het kalk in de doorstroombuis of het element. Zit je op 93, dan is het de kan.
        `,
        afterHours: 7,
        upvoters: by('femke ineke mikko_l'),
        comments: [
          {
            author: 'femke',
            body: 'Ik ga zaterdag meten, als er iemand op de kinderen past.',
            afterHours: 25,
          },
        ],
      },
    ],
  },
  {
    key: 'duett-tankmelding',
    kind: 'QUESTION',
    category: 'espresso',
    product: 'duett',
    tags: ['tank', 'panel', 'repair'],
    author: 'wouter',
    language: 'nl',
    title: 'Duett meldt een lege tank terwijl hij vol is, alleen met zacht water',
    body: md`
      Sinds ik een kan met sterk onthard water gebruik, knippert het lampje van de tank, ook als hij vol zit. Met kraanwater is er niets aan de hand.

          kraanwater Leuven   lampje uit
          half om half        lampje uit, soms knipperen
          onthard, 0 °dH      knippert altijd

      Is dat toeval?
    `,
    daysAgo: 72,
    upvoters: by('bram karin'),
    answers: [
      {
        author: 'bram',
        body: 'Geen toeval. De Duett meet het peil met twee pennen en een klein stroompje, en water zonder mineralen geleidt nauwelijks. Onder zo’n 60 µS/cm ziet hij niets meer. Bovendien vreet zulk water aan messing. Meng één deel kraanwater op drie delen onthard: 3 à 4 °dH, het lampje zwijgt en de koffie smaakt beter.',
        afterHours: 2,
        accepted: true,
        verified: 'maja',
        upvoters: by('wouter ineke tobias karin eilidh signe henrik'),
        comments: [
          {
            author: 'wouter',
            body: 'Een op drie, en hij zwijgt. Mooi dat een fout in de meting eigenlijk een waarschuwing was.',
            afterHours: 27,
          },
          {
            author: 'eilidh',
            body: 'My water is like that from the tap. I add a pinch of bicarbonate per tank, otherwise the Duett 2 sulks as well.',
            afterHours: 30,
          },
        ],
      },
    ],
  },
  {
    key: 'solo-nadruppelen',
    kind: 'QUESTION',
    category: 'group-and-portafilter',
    product: 'solo',
    tags: ['portafilter', 'cleaning'],
    author: 'ruben',
    language: 'nl',
    title: 'Hoeveel nadruppelen is normaal bij een Solo uit 2019?',
    body: 'Na het zetten druppelt de groep nog zo’n anderhalve minuut, samen 6 à 7 ml (gemeten met een maatglaasje uit de apotheek). De handleiding zwijgt hierover in alle vijf talen. Is dat de bouwwijze, of slijt er iets?',
    daysAgo: 15.5,
    upvoters: by('greta emre paul'),
    answers: [
      {
        author: 'paul',
        body: 'La mienne, même année : 5 ml en une minute. Il n’y a pas d’électrovanne à trois voies sur la Solo, seulement un ressort et une bille, donc la pression s’en va par où elle peut.',
        afterHours: 9,
        upvoters: by('ruben elodie'),
      },
      {
        author: 'greta',
        body: 'Vänta två minuter innan du tar ut handtaget, då är kakan torr och inget sprutar. Mormors gamla regel, den hängde på en lapp på maskinen.',
        afterHours: 15,
        upvoters: by('ruben siobhan'),
      },
    ],
  },
  {
    key: 'turks-op-kvarn-s',
    kind: 'QUESTION',
    category: 'nederlandse-keuken',
    product: 'kvarn-s',
    tags: ['grind-size', 'beginner'],
    author: 'emre',
    language: 'nl',
    title: 'Kan de Kvarn S zo fijn malen als voor Turkse koffie?',
    body: 'Mijn vader komt logeren en wil zijn cezve. Op stand 1 is het nog korrelig tussen mijn vingers, meer griesmeel dan poeder. Kan ik onder de 1 zonder dat de maalkegels elkaar raken? Hij blijft een week, dus er is haast bij.',
    daysAgo: 0.4,
    upvoters: by('leila'),
    answers: [],
  },
];
