import { by } from '../by.ts';
import { md } from '../md.ts';
import type { StoryThread } from '../story.types.ts';

/** Questions in Danish. */
export const questionsDa: readonly StoryThread[] = [
  {
    key: 'seks-bar-efter-afkalkning',
    kind: 'QUESTION',
    category: 'pump-and-pressure',
    product: 'duett-2',
    tags: ['pump', 'pressure', 'descaling', 'beginner'],
    author: 'noor',
    language: 'da',
    title: 'Duett 2 stopper ved 6 bar efter afkalkning: pumpen brummer, intet løber',
    body: md`
      Jeg afkalkede i søndags, som der står i hæftet: to tanke med pulver, en med rent vand. Siden da starter pumpen, brummer i cirka fire sekunder, og viseren bliver stående på 6 bar. Ikke en dråbe gennem gruppen. Fra varmtvandshanen kommer der en tynd stråle, så stopper den også.

      Det har jeg prøvet:

      - en anden kurv
      - helt uden kaffe
      - at slukke natten over

      Tanken sidder rigtigt, jeg kan høre klikket. Firmware 3.1.
    `,
    daysAgo: 8,
    upvoters: by('mads katrine pia maximiliane lars'),
    alsoHaveThis: by('youssef mads maximiliane'),
    answers: [
      {
        author: 'bram',
        body: 'Kijk ook even naar het filter op de aanzuigslang. Na het ontkalken zitten daar vaak witte schilfers in, zeker bij water boven 12 °dH. Losdraaien, spoelen, terug. Bij mij scheelde het meteen 2 bar.',
        afterHours: 3,
        upvoters: by('wouter femke mads youssef ineke'),
        comments: [
          {
            author: 'noor',
            body: 'Tak! Filteret var rent hos mig, men det er godt at vide, at det findes.',
            afterHours: 26,
          },
        ],
      },
      {
        author: 'signe',
        body: md`
          Der sidder luft i pumpen. Åbn damphanen, kør pumpen i ti sekunder, luk, og gentag, til den lyder dybere.

          Pulveret skummer, og den sidste rest efterlader en boble mellem tankventilen og pumpen. En vibrationspumpe kan ikke skubbe luft, så den brummer, og viseren viser kun fjederen i bypasset: altid 6 bar.

          1. Fyld tanken til over max-stregen. Vægten af vandet betyder noget.
          2. Åbn damphanen helt og hold en kop under røret.
          3. Tryk på varmt vand i ti sekunder, hvil ti. Fire-fem gange. Du hører pumpen falde med omtrent en tredjedel, når den får fat.
          4. Luk hanen, og kør 200 ml gennem den tomme gruppe.

          Har den ikke fået fat efter otte runder, så stop. Det er tørløb, der slår de pumper ihjel, ikke luften.
        `,
        afterHours: 19,
        accepted: true,
        verified: 'maja',
        upvoters: by(
          'noor mads katrine lars jonas karin tobias eilidh mathilde youssef maximiliane wouter bjorn bram',
        ),
        comments: [
          {
            author: 'noor',
            body: 'Den fik fat i femte runde. Jeg kunne have krammet den. Tak!',
            afterHours: 25,
          },
          {
            author: 'maja',
            body: 'Rätt i varje steg. Från firmware 3.2 fyller maskinen pumpen själv efter avkalkning; till dess gör vi precis så här på bänken.',
            afterHours: 28,
          },
          {
            author: 'henrik',
            body: 'Så burde det stå i hæftet, som jo er det sted, man kigger.',
            afterHours: 44,
          },
          {
            author: 'pia',
            body: 'Det kommer det til. Vi lægger arket i alle poser med pulver fra næste levering.',
            afterHours: 50,
          },
        ],
      },
      {
        author: 'maximiliane',
        body: 'Mine did the same, and the cause was duller: the tank valve had not opened because the rubber was still stiff with powder. A drop of silicone grease, and gone.',
        afterHours: 43,
        upvoters: by('noor signe'),
      },
    ],
  },
  {
    key: 'intet-vand-gennem-gruppen',
    kind: 'QUESTION',
    category: 'pump-and-pressure',
    product: 'duett-2',
    tags: ['pump', 'descaling'],
    author: 'mads',
    language: 'da',
    title: 'Intet vand gennem gruppen, men fint fra varmtvandshanen',
    body: 'Varmtvandshanen kører, som den skal, fuld stråle. Gennem gruppen kommer der to dråber, og pumpen lyder anstrengt. Jeg har afkalket for tre uger siden, og dagen efter var alt godt, så det er vel ikke luft. Hvor skal jeg lede?',
    daysAgo: 2.4,
    upvoters: by('noor'),
    answers: [
      {
        author: 'katrine',
        body: md`
          Når hanen kører, har pumpen det fint, så spærringen sidder mellem kedlen og kurven. Jeg ville gå baglæns:

          1. Brusesien af (én skrue). Sort bagside? Så er det kaffefedt.
          2. Uden si: kør vand. Løber det nu, er du færdig.
          3. Stadig intet: trevejsventilen. En flage kalk på størrelse med et sesamfrø er nok.
        `,
        afterHours: 6,
        upvoters: by('mads signe'),
        comments: [
          {
            author: 'mads',
            body: 'Sien var ren, så jeg er nået til nummer tre. Skal ventilen ud, eller kan den skylles på plads?',
            afterHours: 20,
          },
          {
            author: 'katrine',
            body: 'Prøv tre gange blindkurv med rensepulver først. Flagen slipper tit af sig selv.',
            afterHours: 22,
          },
        ],
      },
    ],
  },
  {
    key: 'bonner-i-fryser',
    kind: 'QUESTION',
    category: 'dansk-stue',
    tags: ['beans', 'grind-size'],
    author: 'oluf',
    language: 'da',
    title: 'Kan man male bønner direkte fra fryseren?',
    body: 'Min datter giver mig altid to kilo ad gangen til jul, og jeg er én mand. Jeg fryser dem i glas. Skal de tø op først, eller kan de komme lige i kværnen? Jeg er bange for fugten i min gamle Kvarn.',
    daysAgo: 310,
    upvoters: by('katrine ida femke'),
    answers: [
      {
        author: 'mikko_l',
        body: md`
          Straight in, if the jar holds one dose. The beans warm up in the burrs faster than water can settle on them.

          If the jar holds more than one dose, let the **closed** jar come to room temperature first. Opening a cold jar is what lets the damp in, and it ends up on the beans you put back.

          Expect them to grind a little finer at the same setting: cold beans are brittle. I go one mark coarser.
        `,
        afterHours: 5,
        accepted: true,
        upvoters: by('oluf katrine ineke eilidh signe ida'),
        comments: [
          {
            author: 'oluf',
            body: 'Så bliver det små syltetøjsglas med 30 gram i. Tak, det kan jeg finde ud af.',
            afterHours: 20,
          },
          {
            author: 'ida',
            body: 'Oluf, jeg har halvtreds tomme glas og en bil. Skriv til mig.',
            afterHours: 23,
          },
        ],
      },
      {
        author: 'katrine',
        body: 'Vi har gjort det i fire år med en Kvarn fra 2014, og der er ingen rust. Men skriv dato på glasset, ellers drikker du den forrige jul.',
        afterHours: 12,
        upvoters: by('oluf'),
      },
    ],
  },
  {
    key: 'duett-damp-svag',
    kind: 'QUESTION',
    category: 'steam-and-milk',
    product: 'duett',
    tags: ['steam-wand', 'milk', 'cleaning'],
    author: 'katrine',
    language: 'da',
    title: 'Dampen på Duett er blevet svag, selv om trykket er det samme',
    body: 'Manometeret for damp står på 1,2 bar, som det altid har gjort, men det tager nu halvandet minut at varme 150 ml mælk. Før var det 35 sekunder. Jeg har tørret røret af hver gang, som en pæn pige.',
    daysAgo: 176,
    upvoters: by('siobhan bjorn'),
    answers: [
      {
        author: 'signe',
        body: 'Skru spidsen af og hold den op mod lyset. Fire huller skal være fire huller. Læg den i varmt vand med rensepulver en time, og stik dem igennem med en tandstik, aldrig med stål.',
        afterHours: 1,
        accepted: true,
        upvoters: by('katrine siobhan bjorn mads wouter'),
        comments: [
          {
            author: 'katrine',
            body: 'To af de fire var lukkede helt til. Man tørrer af udenpå, men mælken bor indeni.',
            afterHours: 4,
          },
        ],
      },
      {
        author: 'elodie',
        body: 'Et purgez deux secondes **avant** et après : la buse qui refroidit dans le lait aspire, c’est comme ça que le lait remonte.',
        afterHours: 8,
        upvoters: by('katrine signe paul claire'),
      },
    ],
  },
  {
    key: 'garanti-ved-brugt',
    kind: 'QUESTION',
    category: 'orders-and-warranty',
    product: 'duett-2',
    tags: ['warranty'],
    author: 'mads',
    language: 'da',
    title: 'Følger garantien maskinen eller køberen?',
    body: 'Jeg kan købe en Duett 2 af en kollega, halvandet år gammel. Han har kvitteringen. Er der garanti tilbage til mig, eller dør den, når maskinen skifter køkken?',
    daysAgo: 266,
    upvoters: by('piotr henrik'),
    answers: [
      {
        author: 'pia',
        body: md`
          Den følger maskinen. Tre år fra købsdatoen, uanset hvem der ejer den, når bare kvitteringen følger med.

          Bed din kollega om at slette maskinen på sin profil, så kan du registrere den på din. Nummeret står under drypbakken.
        `,
        afterHours: 16,
        accepted: true,
        verified: 'astrid',
        upvoters: by('mads piotr katrine henrik signe'),
        comments: [
          {
            author: 'henrik',
            body: 'Det er pænt. Det skrev I bare ikke nogen steder, da jeg solgte min.',
            afterHours: 30,
          },
          { author: 'pia', body: 'Nej. Det står der nu, under Garanti, andet afsnit.', afterHours: 40 },
        ],
      },
    ],
  },
  {
    key: 'kalla-holder-ikke',
    kind: 'QUESTION',
    category: 'water-and-care',
    product: 'kalla',
    tags: ['water-filter', 'water-hardness', 'descaling'],
    author: 'henrik',
    language: 'da',
    title: 'Hvorfor kalker min Duett til, når jeg skifter Källa til tiden?',
    body: 'Ny patron hver tredje måned i to år, 119 kroner stykket. Alligevel var kedlen hvid, da jeg åbnede den i lørdags. Aarhus, 18 °dH. Så hvad er det præcist, jeg har betalt for?',
    daysAgo: 84,
    upvoters: by('karin katrine oluf tobias'),
    alsoHaveThis: by('karin'),
    answers: [
      {
        author: 'maja',
        body: md`
          Du har rätt att vara arg. Vid 18 °dH och två liter om dagen är en Källa slut efter en månad, inte tre. Resten av tiden har det runnit rått vatten genom den.

          Det borde ha stått på kartongen, och det kommer det att göra. För din del:

          - Skicka ett foto av något av kvittona till servicebänken, så ersätter vi det senaste årets patroner.
          - Avkalka två gånger i rad, med en timmes paus. Ett helt vitt lager går sällan första gången.
        `,
        afterHours: 20,
        upvoters: by('henrik katrine karin tobias oluf signe'),
        comments: [
          { author: 'henrik', body: 'Det er et ordentligt svar. Kvitteringen er sendt.', afterHours: 23 },
          { author: 'pia', body: 'Pengene er sendt retur i dag, Henrik.', afterHours: 45 },
        ],
      },
      {
        author: 'signe',
        body: 'Med 18 °dH ville jeg blande: to dele afhærdet fra kande, en del fra hanen. Så lander du på 6 °dH, og det koster det halve af patronerne. Mål en gang om måneden med en strimmel, ikke med kalenderen.',
        afterHours: 26,
        accepted: true,
        upvoters: by('henrik karin katrine tobias bram'),
      },
    ],
  },
];
