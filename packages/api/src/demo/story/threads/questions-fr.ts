import { by } from '../by.ts';
import { md } from '../md.ts';
import type { StoryThread } from '../story.types.ts';

/** Questions in French. */
export const questionsFr: readonly StoryThread[] = [
  {
    key: 'meules-quand-changer',
    kind: 'QUESTION',
    category: 'burrs-and-alignment',
    product: 'kvarn-64',
    tags: ['burrs', 'alignment', 'spare-parts'],
    author: 'paul',
    language: 'fr',
    title: 'À quoi reconnaît-on des meules usées, avant que le café ne le dise ?',
    body: md`
      Mon Kvarn 64 a moulu environ 190 kg (je compte les sacs). Le café reste correct, mais je dois serrer d’un cran tous les deux mois, et le bruit a changé : plus mat.

      En horlogerie, on ne juge pas un pivot à l’œil nu. Que regardez-vous, vous : le fil des dents, le temps de mouture, la poussière ?
    `,
    daysAgo: 290,
    upvoters: by('signe wouter mathilde mikko_l eilidh'),
    answers: [
      {
        author: 'signe',
        body: md`
          All three, in this order:

          1. **Grinding time.** 18 g at your espresso mark, hopper empty. New burrs need about 9 seconds; at 13 they are tired, at 16 they are finished.
          2. **The drift you describe.** One mark every two months is wear. One mark overnight is a loose screw.
          3. **The edge, under a loupe.** A sharp tooth shows no line of light along its edge. A worn one shows a bright thread.

          Steel burrs of this size give 250 to 300 kg with medium roasts. So you have time, but write the seconds down from today.
        `,
        afterHours: 6,
        accepted: true,
        verified: 'tomas',
        upvoters: by('paul wouter mathilde mikko_l eilidh gareth64 ann-sofie jonas tobias'),
        comments: [
          {
            author: 'paul',
            body: 'Onze secondes, et un fil de lumière sur deux dents seulement. Je les garde donc, et je note.',
            afterHours: 30,
          },
          {
            author: 'mathilde',
            body: 'Enfin quelqu’un qui tient un cahier aussi ridicule que le mien.',
            afterHours: 33,
          },
        ],
      },
      {
        author: 'eilidh',
        body: 'From the roasting side: I get 140 kg out of a set before I can taste it, because I roast light. If you ever change your supplier, start counting again.',
        afterHours: 14,
        upvoters: by('paul signe ines'),
      },
      {
        author: 'ann-sofie',
        body: 'Min gamla Kvarn har gått 240 kilo. När den börjar lukta varmt efter en kanna är det dags, näsan vet före örat.',
        afterHours: 28,
        upvoters: by('paul oluf'),
      },
    ],
  },
  {
    key: 'eau-de-lyon',
    kind: 'QUESTION',
    category: 'water-and-care',
    product: 'duett-2',
    tags: ['water-hardness', 'water-filter', 'beginner'],
    author: 'youssef',
    language: 'fr',
    title: 'Eau de Lyon à 15 °f : faut-il vraiment un filtre pour ma Duett 2 ?',
    body: 'La machine m’a demandé la dureté au premier démarrage et j’ai répondu au hasard. Le site de la ville donne 15 degrés français. Est-ce dur ou doux, en degrés d’ici ? Et la Källa est-elle utile, ou est-ce de la vente ?',
    daysAgo: 68,
    upvoters: by('claire mathilde'),
    answers: [
      {
        author: 'mathilde',
        body: md`
          Un degré allemand vaut 1,78 degré français : 15 °f font donc 8,4 °dH. C’est moyen, plutôt agréable à boire.

          Sans filtre, à deux tasses par jour, un détartrage tous les quatre mois suffit. Avec la Källa, comptez dix mois. À vous de voir ce qui vous ennuie le plus : acheter ou rincer.

          Pour corriger la réponse donnée au hasard : tenir la touche eau chaude pendant l’allumage, puis régler sur **3**.
        `,
        afterHours: 3,
        accepted: true,
        upvoters: by('youssef claire bram elodie tobias'),
        comments: [
          { author: 'youssef', body: 'Réglé sur 3. Je rincerai, je crois.', afterHours: 10 },
          { author: 'claire', body: 'La conversion devrait être imprimée sous la machine.', afterHours: 27 },
        ],
      },
      {
        author: 'bram',
        body: 'Disclosure: my Duett 2 is lent by Brygga. I would still say no filter at 8 °dH if you do not mind descaling. Spend the money on fresh beans.',
        afterHours: 20,
        upvoters: by('youssef mathilde henrik jonas'),
        comments: [
          {
            author: 'henrik',
            body: 'I did not expect that from you, and I take it back, whatever I said before.',
            afterHours: 31,
          },
        ],
      },
    ],
  },
  {
    key: 'mousse-grosses-bulles',
    kind: 'QUESTION',
    category: 'steam-and-milk',
    product: 'solo',
    tags: ['milk', 'steam-wand', 'beginner'],
    author: 'claire',
    language: 'fr',
    title: 'Mousse de lait pleine de grosses bulles, comme un bain',
    body: 'Sur ma Solo, je plonge la buse, j’ouvre, et j’obtiens de la mousse de bain sur du lait bouillant. Lait entier, pot de 35 cl, frais. J’ai essayé plus profond, moins profond, et de prier.',
    daysAgo: 104,
    upvoters: by('youssef elodie'),
    answers: [
      {
        author: 'elodie',
        body: md`
          Prier, c’est pour le latte art. Pour la mousse :

          1. **Purgez** la vapeur jusqu’à ce qu’elle soit sèche, trois secondes.
          2. Buse juste sous la surface, près du bord, pot incliné. Ouvrez **en grand**.
          3. On doit entendre du papier qu’on déchire, pendant quatre secondes, pas plus. C’est tout l’air qu’il faut.
          4. Descendez la buse d’un centimètre : le lait tourne, le bruit se tait. Arrêtez quand la main dit « aïe ».
          5. Tapez le pot, faites-le tourner. Il doit briller comme de la peinture.

          Vos grosses bulles, c’est l’étape 3 qui dure trop longtemps.
        `,
        afterHours: 2,
        accepted: true,
        upvoters: by('claire youssef mathilde paul siobhan emre greta'),
        comments: [
          {
            author: 'claire',
            body: 'Le papier déchiré ! Je comptais jusqu’à quinze. Ce matin il brillait, et j’ai raté le cœur, mais c’est une autre question.',
            afterHours: 22,
          },
          {
            author: 'elodie',
            body: 'Le cœur vient tout seul, le jour où personne ne regarde.',
            afterHours: 24,
          },
        ],
      },
    ],
  },
  {
    key: 'cafe-amer-plaque',
    kind: 'QUESTION',
    category: 'filter',
    product: 'morgon',
    tags: ['temperature', 'carafe'],
    author: 'claire',
    language: 'fr',
    title: 'Au bureau, le café de la Morgon devient amer après une demi-heure : y a-t-il un remède ?',
    body: 'Nous sommes neuf, la verseuse en verre reste sur la plaque jusqu’à onze heures, et à dix heures tout le monde ajoute du sucre. Peut-on baisser la plaque, ou faut-il la version isotherme ?',
    daysAgo: 51,
    upvoters: by('femke dag'),
    answers: [
      {
        author: 'dag',
        body: 'Hold the timer button for five seconds, the lamp blinks, and each press takes the plate down one step. Step one is about 68 °C.',
        afterHours: 4,
        upvoters: by('claire ineke ruben'),
        comments: [
          {
            author: 'claire',
            body: 'Caché derrière une minuterie, évidemment. Merci, c’est déjà mieux.',
            afterHours: 18,
          },
        ],
      },
      {
        author: 'ineke',
        body: 'Twee keer vier koppen in plaats van één keer acht. Verse koffie heeft geen plaat nodig.',
        afterHours: 6,
        upvoters: by('claire femke mikko_l'),
      },
      {
        author: 'mathilde',
        body: 'Une thermos ordinaire, rincée à l’eau bouillante, et la plaque éteinte. Au labo nous avons tenu deux heures sans sucre.',
        afterHours: 12,
        upvoters: by('claire'),
        comments: [
          {
            author: 'claire',
            body: 'Je propose la thermos lundi ; le service juridique tient au sucre.',
            afterHours: 20,
          },
        ],
      },
    ],
  },
  {
    key: 'duett-2-ronfle',
    kind: 'QUESTION',
    category: 'pump-and-pressure',
    product: 'duett-2',
    tags: ['pump', 'descaling'],
    author: 'youssef',
    language: 'fr',
    title: 'Depuis le détartrage, ma Duett 2 ronfle et rien ne sort',
    body: 'J’ai détartré hier en suivant le livret. Aujourd’hui la pompe ronfle, l’aiguille reste à 6 et le groupe est sec. J’ai éteint de peur de l’abîmer.',
    daysAgo: 4.2,
    upvoters: by('noor'),
    duplicateOf: 'seks-bar-efter-afkalkning',
    closed: {
      by: 'ida',
      reason: 'Même panne et même remède que la question de Noor ; la suite se passe là-bas.',
      afterHours: 9,
    },
    answers: [
      {
        author: 'noor',
        body: 'I had exactly this last week! Signe’s answer in my thread worked on the fifth try: steam valve open, hot water ten seconds, rest ten. Fill the tank to the very top first.',
        afterHours: 1,
        upvoters: by('youssef signe mathilde ida'),
        comments: [
          {
            author: 'youssef',
            body: 'Au quatrième essai, c’est reparti. Merci Noor, merci Signe.',
            afterHours: 4,
          },
        ],
      },
    ],
  },
  {
    key: 'joint-buse-introuvable',
    kind: 'QUESTION',
    category: 'spare-parts',
    product: 'solo',
    tags: ['gasket', 'spare-parts', 'steam-wand'],
    author: 'paul',
    language: 'fr',
    title: 'Où trouver le joint de rotule de la buse vapeur, pour une Solo de 2017 ?',
    body: 'La boutique ne propose que la buse complète, à 48 euros. Il me faut un joint torique qui vaut trente centimes. Diamètre intérieur mesuré : 7,6 mm ; tore : 1,9 mm ; matière sans doute du silicone rouge. Quelqu’un a-t-il la référence exacte, ou un équivalent alimentaire qui tienne 150 °C ?',
    daysAgo: 1.1,
    upvoters: by('elodie ruben piotr'),
    alsoHaveThis: by('ruben'),
    answers: [],
  },
];
