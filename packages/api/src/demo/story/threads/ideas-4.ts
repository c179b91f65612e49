import { by } from '../by.ts';
import { md } from '../md.ts';
import type { StoryThread } from '../story.types.ts';

/** What members asked one store for. */
export const ideas4: readonly StoryThread[] = [
  {
    key: 'filters-singly',
    kind: 'IDEA',
    category: 'ideas-service',
    product: 'kalla',
    tags: ['water-filter'],
    author: 'karin',
    language: 'sv',
    title: 'Sälj Källa-filter styckvis i Malmöbutiken',
    body: md`
      ## Problemet

      Filtren säljs bara i förpackningar om sex. Jag bor trångt, och efter ett år har jag fem kvar i en låda.

      ## Förslaget

      Öppna några förpackningar och sälj dem en och en vid kassan.
    `,
    daysAgo: 64,
    upvoters: by('mads greta bjorn signe dag henrik noor'),
    nominated: { store: 'malmo', as: 'RANGE' },
    decided: [
      {
        by: 'maja',
        status: 'under-review',
        reason: 'Vi provar i tre veckor och räknar hur många som går åt.',
        afterHours: 50,
      },
      {
        by: 'maja',
        status: 'shipped',
        reason:
          'I sortimentet sedan första veckan i november: de står styckvis vid kassan, 89 kronor. 41 såldes under provet.',
        afterHours: 720,
      },
    ],
    answers: [
      {
        author: 'maja',
        body: 'Bra tänkt. Vi öppnar två förpackningar på tisdag och ser hur det går.',
        afterHours: 26,
        verified: 'maja',
        upvoters: by('karin mads'),
      },
    ],
  },
  {
    key: 'open-before-work',
    kind: 'IDEA',
    category: 'ideas-service',
    tags: ['repair'],
    author: 'henrik',
    language: 'da',
    title: 'Åbn én morgen om ugen før arbejde, kun til indlevering',
    body: md`
      ## Problemet

      Når butikken i Aarhus åbner klokken ti, er jeg på arbejde, og når den lukker, er jeg det også. Min kværn har stået i gangen i tre uger.

      ## Hvem der har det

      Alle der møder til tiden. Vi er fire på min gang alene.

      ## Forslaget

      En halv time om torsdagen, halv otte, kun til at aflevere. Ingen kaffe, ingen snak.
    `,
    daysAgo: 6,
    upvoters: by('oluf katrine lars paul mathilde'),
    nominated: { store: 'aarhus', as: 'CHANGE' },
    answers: [
      {
        author: 'katrine',
        body: 'En boks ved døren ville også gøre det, med en seddel om hvad der er galt.',
        afterHours: 9,
        upvoters: by('henrik oluf'),
      },
    ],
  },
  {
    key: 'raw-beans',
    kind: 'IDEA',
    category: 'ideas-service',
    tags: ['beans'],
    author: 'oluf',
    language: 'da',
    title: 'Sælg rå bønner i Aarhus til os, der rister selv',
    body: md`
      Nærmeste sted med rå bønner er Hamborg. Fem kilo på en hylde ville gøre mig til stamkunde.
    `,
    daysAgo: 120,
    upvoters: by('katrine piotr'),
    nominated: { store: 'aarhus', as: 'RANGE' },
    decided: [
      {
        by: 'pia',
        status: 'declined',
        reason:
          'Det kan vi ikke: rå bønner kræver et lager for sig, og vi har ét rum. Foreningen i Skanderborg sælger dem første lørdag i måneden.',
        afterHours: 96,
      },
    ],
    answers: [],
  },
];
