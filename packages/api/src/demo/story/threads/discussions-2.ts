import { by } from '../by.ts';
import { md } from '../md.ts';
import type { StoryThread } from '../story.types.ts';

/** Discussions in Swedish, Danish, Dutch and French. */
export const discussions2: readonly StoryThread[] = [
  {
    key: 'elva-ar-morgon',
    kind: 'DISCUSSION',
    category: 'svenska-rummet',
    product: 'morgon',
    tags: ['repair', 'spare-parts'],
    author: 'ann-sofie',
    language: 'sv',
    title: 'Elva år med en Morgon, och de fyra delar jag bytte',
    body: md`
      I dag är det elva år sedan jag bar hem den genom snön. Ungefär 8 000 kannor. Det här har den kostat mig utöver kaffet:

      | År | Del | Kronor |
      | --- | --- | --- |
      | 2018 | ring till droppstoppet | 19 |
      | 2020 | lock till kannan (tappat, mitt fel) | 149 |
      | 2022 | duschhuvud | 89 |
      | 2024 | ring till droppstoppet igen | 24 |

      281 kronor på elva år. Plattan är repig, klockan går fel, och handtaget har en brännskada från ett adventsljus. Den är inte vacker längre. Det är inte jag heller, och vi startar båda klockan sex.

      Hur gammal är er äldsta?
    `,
    daysAgo: 3.1,
    upvoters: by('lars karin greta oluf ineke femke dag bjorn leila maja astrid signe ruben katrine freja'),
    answers: [
      {
        author: 'oluf',
        body: 'Min er fra 2016, så du fører. Til gengæld har jeg kun skiftet én ting, og det var stikket, efter at hunden havde haft en mening om det.',
        afterHours: 2,
        upvoters: by('ann-sofie katrine lars ida'),
        comments: [{ author: 'ann-sofie', body: 'Hälsa hunden att kabeln heter 22-090.', afterHours: 3 }],
      },
      {
        author: 'greta',
        body: 'Jag är yngre än en del av era kaffebryggare, känns det som. Men mormors Solo är från 2012 och har fått en termostatklämma av mig.',
        afterHours: 5,
        upvoters: by('ann-sofie elodie leila'),
      },
      {
        author: 'leila',
        body: 'Det här är anledningen till att jag köpte en Kvarn S i stället för något för halva priset. Jag ska skriva om den 2037.',
        afterHours: 9,
        upvoters: by('ann-sofie greta freja lars'),
      },
      {
        author: 'astrid',
        body: 'Får vi sätta upp din tabell i verkstaden, Ann-Sofie? Med brännskadan och allt. Svaret får gärna vara nej.',
        afterHours: 26,
        upvoters: by('ann-sofie lars'),
        comments: [
          {
            author: 'ann-sofie',
            body: 'Ja, om ni hänger den där de som gör droppstoppet ser den. Åttonde året får gärna bli det nionde.',
            afterHours: 28,
          },
        ],
      },
      {
        author: 'dag',
        body: '2015 here too. Bought it the week my daughter was born. She now makes the coffee.',
        afterHours: 40,
        upvoters: by('ann-sofie femke ineke siobhan'),
      },
    ],
  },
  {
    key: 'kokkaffe',
    kind: 'DISCUSSION',
    category: 'by-hand',
    tags: ['grind-size', 'beans'],
    author: 'bjorn',
    language: 'sv',
    title: 'Kokkaffe: låta sjuda upp en gång, eller tre?',
    body: 'I ruffen finns ingen plats för en Duett, och tur är det. Min farfar lät kannan sjuda upp tre gånger och knackade på sidan. Min svärfar säger en gång och en skvätt kallt vatten, allt annat är barbari. Grovmalet, 70 gram på litern är vi överens om. Vem har rätt?',
    daysAgo: 101,
    upvoters: by('lars ann-sofie oluf mikko_l greta'),
    answers: [
      {
        author: 'lars',
        body: 'En gång, av från elden, fem minuter under lock. Här uppe lägger vi en bit kaffeost i koppen, och då spelar resten ingen roll.',
        afterHours: 3,
        upvoters: by('bjorn mikko_l ann-sofie'),
      },
      {
        author: 'mikko_l',
        body: 'Once. After that you extract wood. The cold splash works because it cools the surface and the grounds sink; knocking does nothing except please grandfathers.',
        afterHours: 6,
        upvoters: by('bjorn tobias ines'),
        comments: [
          { author: 'bjorn', body: 'Farfar hade dragit in din båtplats för det där.', afterHours: 8 },
        ],
      },
      {
        author: 'ann-sofie',
        body: 'Tre gånger om bönorna är gamla, en om de är färska. Så har båda rätt, och ni kan äta middag ihop igen.',
        afterHours: 15,
        upvoters: by('bjorn lars oluf karin greta'),
        comments: [{ author: 'greta', body: 'Kandidat till Nobels fredspris.', afterHours: 17 }],
      },
    ],
  },
  {
    key: 'hvilket-vand',
    kind: 'DISCUSSION',
    category: 'dansk-stue',
    product: 'kalla',
    tags: ['water-hardness', 'water-filter', 'descaling'],
    author: 'signe',
    language: 'da',
    title: 'Hvilket vand bruger I? I Aarhus er hårdheden 18 °dH',
    body: 'Jeg blander selv: to dele fra filterkande, en del fra hanen, og lander på 6 °dH. Andre køber flasker, nogle lader bare stå til og afkalker hver måned. Hvad gør I, hvad koster det jer om året, og kan I smage forskel? Skriv gerne by og tal.',
    daysAgo: 127,
    upvoters: by('katrine mads oluf henrik bram karin pia ida lars'),
    comments: [{ author: 'mads', body: 'Nørrebro: 19 °dH. Vi vinder.', afterHours: 1 }],
    answers: [
      {
        author: 'oluf',
        body: 'Mors, egen boring, 9 °dH og en anelse jern. Jeg gør ingenting. Kaffen smager af Mors, og det er meningen.',
        afterHours: 5,
        upvoters: by('signe katrine ida mads'),
      },
      {
        author: 'bram',
        body: 'With a Brygga filter you are at 6 °dH, and twice a year is enough. (My machine is on loan from Brygga, and so were the first three filters.)',
        afterHours: 8,
        upvoters: by('karin lars'),
        comments: [
          {
            author: 'henrik',
            body: 'Selvfølgelig siger du det, du får jo maskinen gratis. Filtrene er for dyre, og de holder ikke det, I lover.',
            afterHours: 9,
          },
          {
            author: 'bram',
            body: 'Fair about the price. On how long they last I am measuring now, with my own money, and I will post whatever comes out.',
            afterHours: 11,
          },
          {
            author: 'ida',
            body: 'To ord er skåret ud af Henriks kommentar, resten står, som det skal: man må gerne mene, at noget er for dyrt.',
            afterHours: 14,
          },
        ],
      },
      {
        author: 'karin',
        body: 'Ystad, 14 °dH, filter på ledningen sedan två månader. 2 300 kronor en gång och sedan 600 om året. För ett kafé är det billigt, för ett hushåll är det vansinne.',
        afterHours: 1500,
        upvoters: by('signe bram tobias'),
      },
      {
        author: 'mads',
        body: 'Jeg har prøvet kildevand på flaske i en måned: 1.100 kroner om året og et helt skab fuldt af plastik. Kunne smage forskel den første uge, derefter kun prisen.',
        afterHours: 52,
        upvoters: by('signe henrik katrine oluf'),
      },
      {
        author: 'henrik',
        body: 'Resultatet fra Aarhus V: filter og hane i blandet forhold i en måned nu, kedlen er blank. 240 kroner om året. Signes metode virker.',
        afterHours: 1900,
        upvoters: by('signe bram katrine karin'),
        comments: [{ author: 'signe', body: 'Det glæder mig, Henrik. Også tonen.', afterHours: 1903 }],
      },
    ],
  },
  {
    key: 'gewoon-zwart',
    kind: 'DISCUSSION',
    category: 'nederlandse-keuken',
    tags: ['beans'],
    author: 'ruben',
    language: 'nl',
    title: 'Wie drinkt er nog gewoon zwarte filterkoffie, zonder er iets van te vinden?',
    body: 'Overal lees ik over bosbes, jasmijn en 93,5 graden. Ik zet om zeven uur een kan, ik drink hem leeg, en ik denk er niets bij. Dat is het hele plezier. Ben ik hier alleen?',
    daysAgo: 21.5,
    upvoters: by('femke ineke wouter dag oluf emre'),
    answers: [
      {
        author: 'femke',
        body: 'Nee. Ik proef warm, en ik proef stil. Dat is genoeg.',
        afterHours: 1,
        upvoters: by('ruben ineke wouter emre'),
      },
      {
        author: 'ineke',
        body: 'Dertig jaar nachtdienst: koffie was bruin, heet en van iedereen. Tegenwoordig proef ik wel wat, maar ik zeg het niet hardop.',
        afterHours: 4,
        upvoters: by('ruben femke siobhan'),
      },
      {
        author: 'wouter',
        body: 'Ik vind er wél iets van. Maar ik vind ook iets van het geluid van jouw kan, dus trek het je niet aan.',
        afterHours: 9,
        upvoters: by('ruben bram'),
        comments: [{ author: 'ruben', body: 'Wat is er met het geluid van mijn kan?', afterHours: 10 }],
      },
      {
        author: 'emre',
        body: 'Mijn oma las de toekomst uit het drab. Bij filterkoffie blijft er niets over om te lezen, misschien is dat juist rustig.',
        afterHours: 22,
        upvoters: by('ruben femke ineke leila ines'),
      },
    ],
  },
  {
    key: 'pire-cafe',
    kind: 'DISCUSSION',
    category: 'comptoir-francais',
    tags: ['extraction', 'beans'],
    author: 'mathilde',
    language: 'fr',
    title: 'Votre pire café, et ce qu’il vous a appris',
    body: 'Le mien : un 14 juillet, devant mes beaux-parents. J’avais oublié le joint du groupe après le nettoyage. Huit bars, un jet horizontal, et une nappe de 1952. Depuis, je tire toujours un café à vide devant les invités, et je souris. À vous.',
    daysAgo: 69,
    upvoters: by('elodie paul claire youssef siobhan ines'),
    answers: [
      {
        author: 'elodie',
        body: 'Mon premier jour au comptoir : j’ai servi pendant une heure de l’eau de détartrage à peine diluée. Un client a dit « vif ». J’ai appris à goûter avant d’écouter les clients.',
        afterHours: 4,
        upvoters: by('mathilde paul claire youssef ines'),
      },
      {
        author: 'paul',
        body: 'Un café moulu dans un moulin qui venait de recevoir une goutte d’huile d’horloger. Une seule. Quinze jours de goût de pendule.',
        afterHours: 10,
        upvoters: by('mathilde elodie wouter claire'),
        comments: [{ author: 'mathilde', body: 'Au moins, il était à l’heure.', afterHours: 11 }],
      },
      {
        author: 'claire',
        body: 'Le café du service juridique, celui d’avant la thermos. Il m’a appris qu’on peut s’habituer à tout, et qu’il ne faut pas.',
        afterHours: 29,
        upvoters: by('mathilde youssef'),
      },
      {
        author: 'youssef',
        body: 'Hier. J’avais mis les grains dans le réservoir et l’eau dans la trémie, à cinq heures et demie, avec un nourrisson sur le bras. Le moulin va bien, il sèche.',
        afterHours: 55,
        upvoters: by('mathilde elodie femke siobhan paul claire'),
        comments: [
          {
            author: 'elodie',
            body: 'Félicitations pour le nourrisson, condoléances pour le reste.',
            afterHours: 57,
          },
          {
            author: 'femke',
            body: 'Het went. Het moment waarop je het zout in de suikerpot doet komt nog.',
            afterHours: 60,
          },
        ],
      },
    ],
  },
];
