import { by } from '../by.ts';
import { md } from '../md.ts';
import type { StoryThread } from '../story.types.ts';

/** Questions in Swedish. */
export const questionsSv: readonly StoryThread[] = [
  {
    key: 'morgon-atta-koppar',
    kind: 'QUESTION',
    category: 'grinding',
    product: 'kvarn-64',
    tags: ['grind-size', 'dose'],
    author: 'leila',
    language: 'sv',
    title: 'Hur fint ska jag mala på Kvarn 64 för åtta koppar i en Morgon?',
    body: 'Jag lånar min brors Kvarn 64 i veckan och brygger åtta koppar till jobbet i en Morgon. På märke 30 blev det beskt, på 45 blev det te. Finns det något läge att börja från, och hur mycket kaffe tar ni till en hel kanna?',
    daysAgo: 0.21,
    upvoters: by('ann-sofie'),
    answers: [],
  },
  {
    key: 'pumpen-later-hogre',
    kind: 'QUESTION',
    category: 'pump-and-pressure',
    product: 'duett',
    tags: ['pump', 'descaling', 'noise'],
    author: 'karin',
    language: 'sv',
    title: 'Pumpen låter högre efter avkalkning, är det luft?',
    body: md`
      Avkalkade loppisens Duett i går kväll. I dag låter pumpen som en arg humla, ungefär dubbelt så högt som vanligt. Det kommer vatten, men strålen är tunn och puttrar.

      Jag har sköljt med två tankar rent vatten. Ska jag vänta ut det eller göra något?
    `,
    daysAgo: 152,
    upvoters: by('lars bjorn ann-sofie'),
    alsoHaveThis: by('bjorn'),
    answers: [
      {
        author: 'lars',
        body: md`
          Det är luft. Så här gjorde jag i somras:

          1. Fyll tanken ända upp, helst över strecket.
          2. Öppna ångkranen helt, håll en kopp under.
          3. Kör hetvatten i tio sekunder, vila tio. Fyra eller fem gånger.

          När den tar sjunker ljudet tydligt, ungefär som när en traktor växlar upp.
        `,
        afterHours: 1.5,
        accepted: true,
        verified: 'maja',
        upvoters: by('karin bjorn ann-sofie signe greta'),
        comments: [
          {
            author: 'karin',
            body: 'Tredje gången tog den. Traktorn var en perfekt beskrivning.',
            afterHours: 2.5,
          },
          {
            author: 'maja',
            body: 'Rätt gjort. Tar den inte på åtta försök ska man sluta, pumpen mår illa av att gå torr.',
            afterHours: 19,
          },
        ],
      },
      {
        author: 'signe',
        body: 'Tjek også, at slangen i tanken ikke har fået et knæk, da du satte den tilbage. På de gamle Duetter er den lidt for lang, og så trækker den luft hver gang.',
        afterHours: 6,
        upvoters: by('karin lars'),
        comments: [
          {
            author: 'karin',
            body: 'Den hade faktiskt en liten veck. Tack, den är avklippt nu.',
            afterHours: 23,
          },
        ],
      },
    ],
  },
  {
    key: 'kannan-droppar',
    kind: 'QUESTION',
    category: 'morgon-brewer',
    product: 'morgon',
    tags: ['carafe', 'gasket', 'spare-parts'],
    author: 'greta',
    language: 'sv',
    title: 'Morgon droppar på plattan när jag tar bort kannan mitt i bryggningen',
    body: 'I korridorens Morgon ska droppstoppet hålla tätt när man tar kannan. Nu rinner det lugnt vidare på plattan, det bränner fast och luktar hela köket. Går det att laga, eller är det en ny hållare som gäller?',
    daysAgo: 97,
    upvoters: by('ann-sofie dag'),
    answers: [
      {
        author: 'ann-sofie',
        body: md`
          Det går att laga, och det kostar nästan ingenting. Under filterhållaren sitter en liten fjäderbelastad kula i en gummiring. Ringen blir hård efter fem, sex år.

          - Vrid ut låsringen ett kvarts varv med en myntkant.
          - Fånga fjädern, den vill ut och leka.
          - Ny gummiring (22-041), en droppe diskmedel, ihop igen.

          Min har bytts två gånger på elva år.
        `,
        afterHours: 5,
        accepted: true,
        verified: 'maja',
        upvoters: by('greta lars karin ruben dag femke'),
        comments: [
          { author: 'greta', body: 'Fjädern låg bakom kylskåpet, men nu är det tätt.', afterHours: 120 },
        ],
      },
      {
        author: 'dag',
        body: 'Until the ring arrives: a folded coffee filter on the plate saves the enamel. Ugly, works.',
        afterHours: 8,
        upvoters: by('greta'),
      },
    ],
  },
  {
    key: 'kvarn-s-fastnar',
    kind: 'QUESTION',
    category: 'dose-and-static',
    product: 'kvarn-s',
    tags: ['static', 'retention', 'beginner'],
    author: 'leila',
    language: 'sv',
    title: 'Halva kaffet fastnar i Kvarn S, är det statisk elektricitet?',
    body: 'Jag lägger i 18 gram och får ut 15,5. Resten sitter på väggarna i utloppet och runt luckan, och ramlar ner när jag maler nästa gång. Det är värst på morgonen när elementen är på. Har jag fel på kvarnen eller fel på mig?',
    daysAgo: 13,
    upvoters: by('emre siobhan freja'),
    alsoHaveThis: by('emre'),
    answers: [
      {
        author: 'signe',
        body: md`
          Hverken kværnen eller dig, det er tør luft. To ting hjælper:

          1. En enkelt dråbe vand på bønnerne, rørt rundt med en teskefuld, lige før du maler.
          2. Lad det malede stå ti sekunder, før du åbner lågen. Ladningen falder af sig selv.

          Med dråben kommer jeg fra 2,5 g tilbage i kværnen til 0,2.
        `,
        afterHours: 2,
        accepted: true,
        upvoters: by('leila emre freja ineke mads siobhan lars'),
        comments: [
          { author: 'leila', body: 'En droppe! 17,8 gram ut. Jag trodde att du skojade.', afterHours: 15 },
          {
            author: 'ineke',
            body: 'En druppel, geen scheut. Bij twee druppels gaat het juist kleven.',
            afterHours: 18,
          },
        ],
      },
      {
        author: 'freja',
        body: 'Jag kör samma kvarn och har en liten sprayflaska bredvid. Ett pust, inte två.',
        afterHours: 9,
        upvoters: by('leila'),
      },
    ],
  },
  {
    key: 'hart-vatten-ystad',
    kind: 'QUESTION',
    category: 'water-and-care',
    product: 'kalla',
    tags: ['water-hardness', 'water-filter'],
    author: 'karin',
    language: 'sv',
    title: 'Källa räcker tre veckor på loppisen i stället för tre månader, är det rimligt?',
    body: md`
      Vi har 14 °dH i Ystad och gör 40 till 60 koppar om dagen under högsäsong. Enligt förpackningen ska patronen hålla i tre månader. Min teststicka säger att vattnet är hårt igen efter tre veckor.

      - Är patronen dålig?
      - Eller räknar ni med ett hushåll?
      - Finns det något större?
    `,
    daysAgo: 128,
    upvoters: by('henrik lars bram'),
    answers: [
      {
        author: 'bram',
        body: md`
          It is arithmetic, not a bad cartridge. A Källa exchanges about 1,100 °dH·litres before it is spent.

          | | per day | lasts |
          | --- | --- | --- |
          | two people, 11 °dH | 1.2 l | 83 days |
          | your fair, 14 °dH | 4 l | 20 days |

          Twenty days is your three weeks. “Three months” on the box is two people and middling water, and I think the box should say so.
        `,
        afterHours: 7,
        accepted: true,
        verified: 'maja',
        upvoters: by('karin tobias henrik lars mathilde jonas'),
        comments: [
          {
            author: 'henrik',
            body: 'Så skriv det på æsken. Tre måneder er en reklame, ikke en oplysning.',
            afterHours: 12,
          },
          {
            author: 'maja',
            body: 'Henrik har en poäng. Nästa tryckning av kartongen anger liter vid tre hårdheter i stället för månader.',
            afterHours: 29,
          },
          { author: 'karin', body: 'Då räknar jag i dunkar i stället. Tack, Bram.', afterHours: 31 },
        ],
      },
      {
        author: 'maja',
        body: 'För er mängd lönar sig ett filter på ledningen med en dunk under bänken. Vi säljer inget sådant, men varje storköksfirma gör det; be om ett som stannar vid 5 °dH, inte vid noll.',
        afterHours: 29,
        upvoters: by('karin bram'),
      },
    ],
  },
  {
    key: 'packning-duett-byta',
    kind: 'QUESTION',
    category: 'group-and-portafilter',
    product: 'duett',
    tags: ['gasket', 'portafilter', 'spare-parts'],
    author: 'bjorn',
    language: 'sv',
    title: 'Handtaget går förbi klockan sju, dags för ny gruppackning?',
    body: 'Förr stannade handtaget på min Duett rakt fram, klockan sex. Nu går det till sju, nästan halv åtta, och det sipprar vid kanten mot slutet. Packningen är nog från 2019. Vilken tjocklek ska jag ha, och får man ut den gamla utan att förstöra något?',
    daysAgo: 44,
    upvoters: by('karin katrine piotr'),
    answers: [
      {
        author: 'ann-sofie',
        body: 'Jag har ingen Duett, men i min väns satt packningen som gjuten. Vi skruvade i en träskruv mitt i gummit och drog med tång, då kom den i ett stycke. Metall mot metall ska man låta bli.',
        afterHours: 4,
        upvoters: by('bjorn piotr'),
      },
      {
        author: 'katrine',
        body: 'Standard er 8,0 mm (20-118). Står håndtaget stadig skævt med en ny, findes der en på 8,5. Tag den gamle ud, mens maskinen er varm, så slipper gummiet lettere.',
        afterHours: 10,
        accepted: true,
        upvoters: by('bjorn signe maja karin'),
        comments: [
          {
            author: 'bjorn',
            body: 'Varm maskin och träskruv ihop, tio minuter. Handtaget står på sex igen, klockan och jag är nöjda.',
            afterHours: 75,
          },
          {
            author: 'maja',
            body: 'Ta 8,0 först. Med 8,5 på en frisk grupp sliter man på handtagets öron.',
            afterHours: 98,
          },
        ],
      },
    ],
  },
  {
    key: 'timer-sommartid',
    kind: 'QUESTION',
    category: 'svenska-rummet',
    product: 'morgon',
    tags: ['panel', 'electrics'],
    author: 'ann-sofie',
    language: 'sv',
    title: 'Glömmer andras Morgon också klockan vid strömavbrott?',
    body: 'Vid varje litet strömavbrott, och sådana har vi många längs kusten, börjar klockan på min Morgon om på 00:00 och timern är borta. Är det så på alla, eller finns det ett batteri där inne som har dött efter elva år?',
    daysAgo: 6,
    upvoters: by('oluf lars'),
    answers: [
      {
        author: 'oluf',
        body: 'Min fra 2016 gør det samme. Jeg har haft den åben, og der er intet batteri, kun en kondensator på størrelse med en ært. Den holder vel et halvt minut, når den er ny.',
        afterHours: 14,
        upvoters: by('ann-sofie mikko_l'),
        comments: [
          {
            author: 'ann-sofie',
            body: 'Då har min kanske bara torkat. Vet du värdet på den?',
            afterHours: 16,
          },
          {
            author: 'oluf',
            body: 'Der stod 0,22 F på den, men mine øjne er 71 år. Få nogen til at se efter.',
            afterHours: 21,
          },
        ],
      },
    ],
  },
];
