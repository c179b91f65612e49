import { by } from '../by.ts';
import { md } from '../md.ts';
import type { StoryThread } from '../story.types.ts';

/** Tips in Swedish, Danish, Dutch and French. */
export const tips2: readonly StoryThread[] = [
  {
    key: 'duschhuvud-morgon',
    kind: 'TIP',
    category: 'morgon-brewer',
    product: 'morgon',
    tags: ['cleaning', 'descaling'],
    author: 'ann-sofie',
    language: 'sv',
    title: 'Rensa duschhuvudet på Morgon med en sytråd',
    body: md`
      Om vattnet bara kommer ur tre av de nio hålen blir kaffet tunt på ena sidan och beskt på den andra. Man ser det på bädden: en grop i kanten i stället för i mitten.

      1. Dra ur sladden, vänta tills armen är kall.
      2. Fatta duschhuvudet och vrid ett åttondels varv medsols. Det hänger i en bajonett, det står inte i häftet.
      3. Lägg det i ättika, en del på tre delar varmt vatten, i en halvtimme.
      4. Trä en grov sytråd genom varje hål och dra fram och tillbaka, som tandtråd. Nål gör hålen större, och då rinner det fel för alltid.
      5. Skölj, vrid tillbaka, kör en kanna vatten.

      Två gånger om året räcker om ni har vatten som vårt. Skåningar får räkna själva.
    `,
    daysAgo: 333,
    upvoters: by('lars karin greta oluf ineke femke dag ruben mikko_l claire'),
    answers: [
      {
        author: 'karin',
        body: 'Skåning här. Varannan månad. Tråden är lysande, jag har förstört ett huvud med säkerhetsnål.',
        afterHours: 31,
        upvoters: by('ann-sofie greta'),
        comments: [
          { author: 'ann-sofie', body: 'Nytt huvud heter 22-017, om du vill börja om.', afterHours: 34 },
        ],
      },
      {
        author: 'femke',
        body: 'Drie van mijn negen gaatjes deden het nog. Met flosdraad uit de badkamer ging het ook, die met mint liever niet.',
        afterHours: 300,
        upvoters: by('ann-sofie ineke ruben'),
      },
    ],
  },
  {
    key: 'gron-tank',
    kind: 'TIP',
    category: 'water-and-care',
    product: 'duett-2',
    tags: ['tank', 'cleaning'],
    author: 'lars',
    language: 'sv',
    title: 'Slipp den gröna kanten i tanken när maskinen står i ett fönster',
    body: md`
      Vår Duett 2 står i söderläge, och i juni blir tanken grön i hörnen på en vecka. Alger behöver ljus och stillastående vatten. Så jag tog bort båda.

      - En bit svart självhäftande plast på tankens baksida, den syns inte framifrån.
      - Fyll på för en dag, inte för en vecka.
      - På söndagar: en matsked bikarbonat, ljummet vatten, flaskborste. Aldrig diskmaskin, då spricker ventilens gummi.

      Det tog en kvart, och sedan dess har tanken varit klar i två somrar.
    `,
    daysAgo: 134,
    upvoters: by('karin bjorn jonas maximiliane signe giulia'),
    answers: [
      {
        author: 'bjorn',
        body: 'Till sjöss gör vi likadant med dricksvattnet: mörkt, litet och ofta. Det gäller tydligen på land också.',
        afterHours: 44,
        upvoters: by('lars ann-sofie'),
      },
      {
        author: 'tomas',
        body: 'Thank you for this, Lars-Erik. A smoked tank is being tried in the workshop, and your photograph of the corner is on the wall there.',
        afterHours: 96,
        upvoters: by('lars karin jonas'),
        comments: [
          {
            author: 'lars',
            body: 'Det var ett fint hörn. Säg till om ni vill ha det i original.',
            afterHours: 101,
          },
        ],
      },
    ],
  },
  {
    key: 'to-newtonmeter',
    kind: 'TIP',
    category: 'spare-parts',
    product: 'kvarn-s',
    tags: ['repair', 'burrs'],
    author: 'mads',
    language: 'da',
    title: 'Ram 2 Nm på kværnens skruer uden momentnøgle',
    body: md`
      Skruerne i Kvarn S skal have 2 Nm. De fleste giver dem fire, og så er gevindet i messingen færdigt tredje gang.

      Sådan gør jeg, når nøglen ligger på værkstedet:

      1. Find en unbrakonøgle med et **10 cm** langt ben.
      2. Hæng en pose med **2 kilo** (to poser sukker) i enden af benet, når det står vandret.
      3. Dér, hvor posen lige netop synker, har du 2 Nm. Mærk, hvor lidt det er.
      4. Gør det samme med fingrene, indtil du ikke behøver sukkeret.

      Regnestykket: 2 kg × 9,8 × 0,1 m = 1,96 Nm. Det er tæt nok på en kværn.
    `,
    daysAgo: 61,
    upvoters: by('signe katrine oluf paul piotr ruben wouter mikko_l'),
    answers: [
      {
        author: 'oluf',
        body: 'Sådan lærte min mester mig det i 1969, dog med en spand søm. Godt at se, at sukker også virker.',
        afterHours: 17,
        upvoters: by('mads signe katrine ida'),
      },
      {
        author: 'maja',
        body: 'Det är precis rätt kraft. Vi drar dem till 2,0 på bänken, och de flesta vi får in har fått det dubbla.',
        afterHours: 30,
        upvoters: by('mads signe'),
        comments: [{ author: 'mads', body: 'Så mangler vi bare, at det står på kværnen.', afterHours: 32 }],
      },
    ],
  },
  {
    key: 'waterhardheid-meten',
    kind: 'TIP',
    category: 'water-and-care',
    tags: ['water-hardness', 'water-filter'],
    product: 'kalla',
    author: 'bram',
    language: 'nl',
    title: 'Zo meet je zelf de waterhardheid, in vijf minuten en voor een tientje',
    body: md`
      *Voor wie het wil weten: mijn Duett 2 is van Brygga geleend. De druppeltest heb ik zelf betaald.*

      De strookjes bij de machine kennen vier vakjes. Een druppeltest voor aquaria kent elke graad, kost een tientje en gaat honderd keer mee.

      1. Laat de kraan een minuut lopen. Water dat ’s nachts in de leiding stond, zegt niets.
      2. Vul het buisje tot 5 ml. Kijk op ooghoogte, naar de onderkant van de holle rand.
      3. Druppel voor druppel, steeds zwenken. Tel hardop.
      4. Slaat de kleur om van rood naar groen, dan is het aantal druppels je hardheid in °dH.
      5. Doe hetzelfde **na** je filter. Het verschil is wat je filter nog kan.

      | °dH | wat ik doe |
      | --- | --- |
      | 0–3 | iets kraanwater erbij, te zacht is ook niet goed |
      | 4–8 | niets, twee keer per jaar ontkalken |
      | 9–14 | filter, of halfom mengen |
      | 15+ | filter en elke maand meten |
    `,
    daysAgo: 222,
    upvoters: by('wouter ineke femke ruben tobias karin mathilde signe henrik eilidh jonas'),
    answers: [
      {
        author: 'ineke',
        body: 'Dertien druppels in Zwolle. Ik had altijd zeven opgegeven, omdat dat op de site van het waterbedrijf stond, voor een andere wijk.',
        afterHours: 20,
        upvoters: by('bram wouter'),
      },
      {
        author: 'ruben',
        body: 'Het omslagpunt zie je beter tegen een wit vel papier. En de vervaldatum op het flesje telt echt: mijn oude testje gaf er drie te weinig.',
        afterHours: 66,
        upvoters: by('bram ineke femke'),
        comments: [{ author: 'bram', body: 'Dat van het witte vel zet ik erbij, dank je.', afterHours: 70 }],
      },
    ],
  },
  {
    key: 'laatste-kop',
    kind: 'TIP',
    category: 'filter',
    product: 'morgon',
    tags: ['extraction', 'carafe', 'grind-size'],
    author: 'ineke',
    language: 'nl',
    title: 'Acht koppen uit de Morgon zonder dat de laatste bitter is',
    body: md`
      De eerste kop uit de kan is sterk, de laatste slap en bitter. Dat is geen bijgeloof: wat het eerst doorloopt, ligt onderin.

      - 60 gram, maling 36 op een Kvarn 64, 22 op een Kvarn S
      - papier spoelen
      - na veertig seconden één keer roeren met een houten lepel
      - kan eraf zodra het pruttelen stopt, niet pas bij de laatste druppel
      - dan de kan drie keer rustig ronddraaien, alsof er een kind in slaapt

      Dat laatste doet het meeste.
    `,
    daysAgo: 29,
    upvoters: by('femke ruben dag claire mikko_l ann-sofie oluf mathilde elodie'),
    answers: [
      {
        author: 'femke',
        body: 'Alsof er een kind in slaapt: dat kan ik inmiddels. De laatste kop was voor het eerst voor mij én lekker.',
        afterHours: 23,
        upvoters: by('ineke ruben'),
      },
      {
        author: 'mikko_l',
        body: 'Confirmed with a refractometer: 1.52 % at the bottom of the carafe, 1.18 % at the top, 1.36 % everywhere after your three turns.',
        afterHours: 37,
        upvoters: by('ineke tobias ines'),
        comments: [{ author: 'ineke', body: 'Mooi. Ik had alleen een tong.', afterHours: 39 }],
      },
    ],
  },
  {
    key: 'solo-vingt-minutes',
    kind: 'TIP',
    category: 'descaling',
    product: 'solo',
    tags: ['descaling', 'cleaning'],
    author: 'elodie',
    language: 'fr',
    title: 'Détartrer une Solo en vingt minutes, sans la démonter',
    body: md`
      La Solo n’a qu’une chaudière, et c’est sa chance : tout passe par le même chemin.

      1. 15 g d’acide lactique dans 70 cl d’eau tiède, mélangés en dehors du réservoir.
      2. Machine **froide**. Faites passer un tiers par la buse, un tiers par le groupe.
      3. Attendez huit minutes. C’est le temps d’un œuf mollet, profitez-en.
      4. Le dernier tiers, moitié-moitié, par petites gorgées.
      5. Deux réservoirs d’eau claire. Goûtez l’eau du deuxième : elle ne doit plus piquer.

      À Nantes (16 °f), je le fais trois fois par an. Si l’eau sort trouble au premier rinçage, recommencez la semaine suivante plutôt que de forcer la dose.
    `,
    daysAgo: 270,
    upvoters: by('paul claire mathilde greta siobhan ruben signe ines'),
    answers: [
      {
        author: 'paul',
        body: 'L’œuf mollet est une unité de temps très sûre. Chez moi l’eau est sortie laiteuse, j’ai donc refait une semaine plus tard, et le débit a doublé.',
        afterHours: 190,
        upvoters: by('elodie claire'),
      },
      {
        author: 'greta',
        body: 'Funkar på mormors också, och den är från 2012. Tolv gram räckte till den mindre tanken.',
        afterHours: 500,
        upvoters: by('elodie ann-sofie'),
      },
    ],
  },
  {
    key: 'regler-a-l-oreille',
    kind: 'TIP',
    category: 'grinding',
    product: 'kvarn-64',
    tags: ['grind-size', 'noise', 'alignment'],
    author: 'paul',
    language: 'fr',
    title: 'Retrouver le zéro du Kvarn 64 à l’oreille',
    body: md`
      Après un nettoyage, les chiffres du cadran ne veulent plus rien dire tant qu’on n’a pas retrouvé le zéro. Voici comment je fais, sans jauge.

      1. Trémie vide, moteur en marche, cadran sur 20.
      2. Serrez lentement, un cran par seconde. Écoutez : d’abord un souffle, puis un léger **tintement**, comme un verre qu’on effleure.
      3. Au premier tintement, arrêtez-vous. C’est le point de contact. Ne restez pas dessus.
      4. Desserrez d’un demi-cran, coupez, et faites glisser la bague graduée pour y lire 0.

      L’espresso se trouve alors entre 8 et 14, la Morgon entre 34 et 40. Si le tintement est irrégulier, une fois par tour, vos meules ne sont pas parallèles : voyez le feutre de Signe.
    `,
    daysAgo: 88,
    upvoters: by('signe mathilde wouter elodie mikko_l tobias jonas'),
    answers: [
      {
        author: 'wouter',
        body: 'Als geluidsman: dit klopt. Het tinkelen zit rond 3 kHz, je hoort het het best met je oor opzij en niet erboven.',
        afterHours: 14,
        upvoters: by('paul signe mathilde'),
      },
      {
        author: 'mathilde',
        body: 'J’avais perdu mon zéro depuis des mois et je compensais dans ma tête. Retrouvé en une minute, le cahier respire.',
        afterHours: 33,
        upvoters: by('paul'),
        comments: [{ author: 'paul', body: 'Un cahier qui respire, voilà un bon réglage.', afterHours: 36 }],
      },
    ],
  },
];
