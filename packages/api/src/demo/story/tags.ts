import type { StoryTag } from './story.types.ts';

/** The subjects of the demo community; names are English, synonyms come from all five languages. */
export const tags: readonly StoryTag[] = [
  {
    name: 'descaling',
    description: 'Removing limescale from boilers, pipes and valves.',
    synonyms: ['avkalkning', 'afkalkning', 'ontkalken', 'detartrage'],
  },
  {
    name: 'pump',
    description: 'Vibration pumps: priming, noise, wear.',
    synonyms: ['pumpe', 'pomp', 'pompe'],
  },
  {
    name: 'pressure',
    description: 'Gauge readings, the bypass valve and what nine bar means.',
    synonyms: ['tryck', 'tryk', 'druk', 'pression'],
  },
  {
    name: 'steam-wand',
    description: 'The wand, its tip and its valve.',
    synonyms: ['angrör', 'damprør', 'stoompijpje', 'buse-vapeur'],
  },
  {
    name: 'milk',
    description: 'Steaming and texturing, of any animal or plant.',
    synonyms: ['mjölk', 'mælk', 'melk', 'lait', 'oat-milk'],
  },
  {
    name: 'gasket',
    description: 'Seals of the group, the valves and the tank.',
    synonyms: ['packning', 'pakning', 'pakking', 'joint', 'seal'],
  },
  {
    name: 'portafilter',
    description: 'Handles, spouts and baskets.',
    synonyms: ['basket', 'filterholder', 'porte-filtre'],
  },
  {
    name: 'grind-size',
    description: 'How fine, on which mark, for which brew.',
    synonyms: ['malningsgrad', 'formalingsgrad', 'maalgraad', 'mouture'],
  },
  {
    name: 'burrs',
    description: 'Steel that cuts: wear, change, seasoning.',
    synonyms: ['malskivor', 'kværnskiver', 'maalschijven', 'meules'],
  },
  {
    name: 'alignment',
    description: 'Getting two burrs parallel.',
    synonyms: ['justering', 'uitlijnen', 'alignement'],
  },
  {
    name: 'static',
    description: 'Grounds that cling, jump and stay behind.',
    synonyms: ['statisk', 'statisch', 'statique'],
  },
  { name: 'retention', description: 'What goes in and does not come out.' },
  { name: 'dose', description: 'Grams in, grams out.', synonyms: ['dosering', 'dosage'] },
  { name: 'extraction', description: 'Time, ratio, taste.', synonyms: ['channelling', 'extraktion'] },
  {
    name: 'temperature',
    description: 'Brew water, cups and plates.',
    synonyms: ['temperatur', 'temperatuur'],
  },
  {
    name: 'water-hardness',
    description: 'Measuring hardness and what to do about it.',
    synonyms: ['vattenhårdhet', 'vandhårdhed', 'waterhardheid', 'durete-eau'],
  },
  {
    name: 'water-filter',
    description: 'Softening cartridges and jugs.',
    synonyms: ['vattenfilter', 'waterfilter', 'filtre-eau'],
  },
  {
    name: 'cleaning',
    description: 'Oils, backflushing, brushes.',
    synonyms: ['rengöring', 'rengøring', 'schoonmaken', 'nettoyage', 'backflush'],
  },
  {
    name: 'carafe',
    description: 'Glass and steel, lids and drips.',
    synonyms: ['kanna', 'kande', 'kan', 'verseuse'],
  },
  {
    name: 'firmware',
    description: 'Versions, updates and what they change.',
    synonyms: ['software', 'update'],
  },
  {
    name: 'spare-parts',
    description: 'Part numbers and where to get them.',
    synonyms: ['reservdelar', 'reservedele', 'onderdelen', 'pieces'],
  },
  {
    name: 'noise',
    description: 'What it should sound like, and what it should not.',
    synonyms: ['ljud', 'støj', 'geluid', 'bruit'],
  },
  { name: 'warranty', description: 'What is covered and for how long.', synonyms: ['garanti', 'garantie'] },
  {
    name: 'beginner',
    description: 'First machine, first shots, no wrong questions.',
    synonyms: ['nybörjare', 'begynder', 'debutant'],
  },
  {
    name: 'beans',
    description: 'Roasts, freshness, storage.',
    synonyms: ['bönor', 'bønner', 'bonen', 'grains'],
  },
  {
    name: 'electrics',
    description: 'Breakers, earth, timers and standby.',
    synonyms: ['elektrisk', 'electricite'],
  },
  {
    name: 'panel',
    description: 'Buttons, dials, lamps and codes.',
    synonyms: ['knappar', 'knapper', 'knoppen', 'boutons'],
  },
  {
    name: 'tank',
    description: 'The water tank, its valve and its lid.',
    synonyms: ['vattentank', 'vandtank', 'waterreservoir', 'reservoir'],
  },
  { name: 'repair', description: 'Opened, mended and closed again.', synonyms: ['reparation', 'reparatie'] },
  {
    name: 'accessibility',
    description: 'Machines for all hands and eyes.',
    synonyms: ['tillgänglighet', 'toegankelijkheid'],
  },
];
