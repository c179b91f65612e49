import { by } from '../by.ts';
import { md } from '../md.ts';
import type { StoryThread } from '../story.types.ts';

/** Ideas in Swedish, Danish, Dutch and French. */
export const ideas2: readonly StoryThread[] = [
  {
    key: 'malskivor-gamla-kvarn',
    kind: 'IDEA',
    category: 'ideas-service',
    product: 'kvarn-2014',
    tags: ['burrs', 'spare-parts'],
    author: 'ann-sofie',
    language: 'sv',
    title: 'Sälj malskivor till den gamla Kvarn också',
    body: md`
      Kvarn från 2014 är byggd för att hålla i trettio år. Skivorna håller i åtta.

      Mina är snart slut, och i butiken står det ”utgått”. Huset, motorn och lagren är som nya. Jag vill inte ha en ny kvarn, jag vill ha två stålskivor och tre skruvar.

      Gör en omgång vart tredje år, på förbeställning. Vi är några stycken som väntar gärna.
    `,
    daysAgo: 19,
    upvoters: by('oluf bjorn signe katrine lars karin piotr ruben mikko_l paul henrik greta'),
    decided: [{ by: 'tomas', status: 'under-review', afterHours: 121 }],
    answers: [
      {
        author: 'oluf',
        body: 'Jeg tager to sæt, så er der også til den, der arver den.',
        afterHours: 10,
        upvoters: by('ann-sofie bjorn katrine'),
      },
      {
        author: 'signe',
        body: 'Boltcirklen er 48 mm, tre huller, og det er ingen andre mærkers skiver. Jeg har ledt i tre år. Så enten laver Brygga dem, eller også ender kværnene på lossepladsen.',
        afterHours: 29,
        upvoters: by('ann-sofie oluf bjorn piotr mikko_l'),
        comments: [
          {
            author: 'bjorn',
            body: 'Skriv upp mig på listan. Min är från första året, nummer 212.',
            afterHours: 33,
          },
          {
            author: 'tomas',
            body: 'I have asked the mill in Eskilstuna what 300 sets would cost. The answer to the idea comes within the thirty days, as promised.',
            afterHours: 120,
          },
        ],
      },
    ],
  },
  {
    key: 'liter-ikke-maneder',
    kind: 'IDEA',
    category: 'ideas-service',
    product: 'kalla',
    tags: ['water-filter', 'water-hardness'],
    author: 'henrik',
    language: 'da',
    title: 'Skriv liter på Källa i stedet for måneder',
    body: 'En patron ved ikke, hvad en måned er. Den ved, hvor meget kalk der er løbet igennem. Skriv tre tal på æsken: så mange liter ved 6, 12 og 18 °dH. Så kan folk selv regne, og I slipper for mig.',
    daysAgo: 83,
    upvoters: by('karin bram tobias signe katrine oluf mathilde jonas ineke lars'),
    decided: [
      {
        by: 'tomas',
        status: 'shipped',
        reason: 'Litres at three hardnesses are on the box from the next printing.',
        afterHours: 301,
      },
    ],
    answers: [
      {
        author: 'bram',
        body: 'Steun. Mijn metingen: 180 liter bij 6 °dH, 92 bij 12 en 60 bij 18, telkens tot het water weer boven 5 komt. Gebruik ze gerust.',
        afterHours: 12,
        upvoters: by('henrik karin tobias maja'),
        comments: [
          {
            author: 'henrik',
            body: 'Tak. Det er vist første gang, vi to er enige om noget skriftligt.',
            afterHours: 14,
          },
        ],
      },
      {
        author: 'tomas',
        body: 'Done. From the next printing the box says litres at three hardnesses, the ones Bram measured and our laboratory confirmed within five per cent. “Up to three months” is gone from the shop today.',
        afterHours: 300,
        upvoters: by('henrik karin bram tobias signe katrine'),
        comments: [
          {
            author: 'karin',
            body: 'Tack. Då kan jag sluta förklara det för loppisgästerna.',
            afterHours: 310,
          },
          { author: 'henrik', body: 'Hurtigt. Så slipper I for mig i denne sag.', afterHours: 312 },
        ],
      },
    ],
  },
  {
    key: 'knapper-i-morke',
    kind: 'IDEA',
    category: 'ideas-machines',
    product: 'morgon',
    tags: ['accessibility', 'panel'],
    author: 'oluf',
    language: 'da',
    title: 'Knapper, man kan kende med fingrene',
    body: 'På Morgon er tænd, timer og plade tre ens, glatte felter. Min bror er blind og bor hos mig. Han laver kaffen, fordi han er god til det, men han tæller fra venstre, og en gang om ugen står uret forkert. En prik på den ene og en streg på den anden er alt, hvad der skal til.',
    daysAgo: 14,
    upvoters: by('katrine ida signe ineke gareth64 ann-sofie femke dag mads freja siobhan'),
    comments: [
      {
        author: 'katrine',
        body: 'Indtil da: en dråbe gulvlim på knappen, formet med en tandstik. Det holdt i to år hos min mor.',
        afterHours: 4,
      },
    ],
    answers: [
      {
        author: 'ineke',
        body: 'Ik heb op een oogafdeling gewerkt. Eén stip is genoeg, als het maar altijd dezelfde knop is: die waarmee je alles uitzet.',
        afterHours: 9,
        upvoters: by('oluf katrine siobhan ida'),
        comments: [{ author: 'oluf', body: 'Min bror siger: præcis dét.', afterHours: 12 }],
      },
      {
        author: 'pia',
        body: 'Oluf, vi har små hæveknapper af silikone til maskiner på plejehjem. De er lavet til den gamle Solo, men passer også her. Jeg sender et ark til dig og din bror, det koster ikke noget, og Tomas svarer på selve idéen.',
        afterHours: 28,
        upvoters: by('oluf katrine ida ineke'),
      },
    ],
  },
  {
    key: 'stille-modus',
    kind: 'IDEA',
    category: 'ideas-machines',
    product: 'morgon',
    tags: ['noise', 'panel'],
    author: 'ineke',
    language: 'nl',
    title: 'Een stille modus voor wie om vijf uur opstaat',
    body: 'De Morgon piept drie keer als de koffie klaar is. Ik sta ernaast, ik zie het. De rest van het huis hoort het. Laat me de piep uitzetten, bijvoorbeeld door bij het aanzetten de timerknop vast te houden. Het borrelen mag blijven, dat is gezellig.',
    daysAgo: 75,
    upvoters: by('femke ruben ann-sofie dag claire mikko_l katrine oluf'),
    decided: [
      {
        by: 'tomas',
        status: 'needs-information',
        reason: 'Which button would you hold for it, and may the plate temperature move to another one?',
        afterHours: 70,
      },
    ],
    answers: [
      {
        author: 'femke',
        body: 'Drie kinderen, drie piepjes. Het is alsof hij telt.',
        afterHours: 2,
        upvoters: by('ineke ruben siobhan ida'),
      },
      {
        author: 'ruben',
        body: 'In de handleiding van 2015 stond het nog: “toon uit: knop 2 ingedrukt houden”. Op mijn exemplaar uit 2017 werkt dat niet meer. Wie heeft dat geschrapt?',
        afterHours: 15,
        upvoters: by('ineke dag'),
        comments: [
          {
            author: 'tomas',
            body: 'We did, to fit the plate temperature onto the same button. I did not know anybody missed it, which says something about how we asked.',
            afterHours: 60,
          },
          { author: 'ineke', body: 'Dan mag hij terug. Ik vraag het nu.', afterHours: 62 },
        ],
      },
      {
        author: 'wouter',
        body: 'Een stukje schuimtape over het gaatje rechtsonder haalt er 12 dB af. Gemeten, natuurlijk.',
        afterHours: 40,
        upvoters: by('ineke femke tobias'),
      },
    ],
  },
  {
    key: 'couvercle-une-main',
    kind: 'IDEA',
    category: 'ideas-machines',
    product: 'duett-2',
    tags: ['tank', 'accessibility'],
    author: 'mathilde',
    language: 'fr',
    title: 'Un couvercle de réservoir qui s’ouvre d’une seule main',
    body: md`
      Pour remplir la Duett 2, il faut une main pour le couvercle, une pour la carafe, et une troisième pour la pile de tasses qui est posée dessus.

      Une simple charnière à l’arrière, qui tient ouverte à 80 degrés, et tout le monde y gagne : les gauchers, les pressés, et ma voisine qui n’a plus qu’un bras valide.
    `,
    daysAgo: 37,
    upvoters: by('elodie paul youssef claire jonas giulia lars maximiliane signe'),
    decided: [
      {
        by: 'tomas',
        status: 'under-review',
        reason: 'The lid is loose so that it can lift for steam. We look at a hinge that allows for that.',
        afterHours: 351,
      },
    ],
    answers: [
      {
        author: 'paul',
        body: 'Une charnière à friction, comme sur un étui de montre. Deux vis, pas de ressort, rien qui casse. Je peux en dessiner une.',
        afterHours: 6,
        upvoters: by('mathilde elodie tobias'),
      },
      {
        author: 'giulia',
        body: 'And a place for the cups that is not the lid. Mine have fallen into the tank twice, once full of sugar.',
        afterHours: 16,
        upvoters: by('mathilde jonas'),
        comments: [
          {
            author: 'mathilde',
            body: 'De l’eau sucrée dans une chaudière, quelle horreur. Tout va bien ?',
            afterHours: 18,
          },
        ],
      },
      {
        author: 'tomas',
        body: 'Under review. Paul, I would like to see that drawing, and if we build it your name goes with it. What worries us is steam: the lid is loose today so that it can lift, and a hinge has to allow for that.',
        afterHours: 350,
        upvoters: by('mathilde paul elodie'),
      },
    ],
  },
];
