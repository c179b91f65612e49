import type { ThreadKind } from './thread-kinds.ts';

/** What could make a text easier to answer. */
export type WritingHint =
  | 'private'
  | 'titleShouts'
  | 'titleVague'
  | 'noQuestion'
  | 'noProduct'
  | 'textShort'
  | 'wall';

/** What somebody is about to send, as far as the hints look at it. */
export interface AboutToSend {
  kind: ThreadKind;
  title: string;
  text: string;
  /** Whether a product was chosen. */
  hasProduct: boolean;
  /** The brand's products, by name. */
  products: readonly string[];
}

/** More at once would be a lecture. */
const most = 3;

/** Words that say nothing of what it is about, in the five languages. */
const vague = new Set(
  (
    'a an the my i me is it does do not can need please help problem problems question issue issues urgent broken work works working error machine ' +
    'en ett min mitt mina jag är det inte kan hjälp hjälpa problem fråga frågor fel trasig funkar fungerar snälla maskin maskinen ' +
    'et min mit mine jeg er det ikke kan hjælp problem problemer spørgsmål fejl virker maskine maskinen venligst ' +
    'een de het mijn ik is niet kan help hulp probleem problemen vraag vragen fout kapot werkt machine graag ' +
    'un une le la les mon ma mes je est ne pas peux aide aider problème problèmes question panne erreur marche fonctionne machine svp'
  ).split(' '),
);

/** Words that ask, in the five languages, where somebody saves the question mark. */
const asking =
  /(?<!\p{L})(?:how|why|what|which|where|when|who|can|does|is it|anyone|hur|varför|vad|vilken|vilka|var|när|vem|kan|någon|hvordan|hvorfor|hvad|hvilken|hvor|hvornår|hvem|nogen|hoe|waarom|wat|welke|waar|wanneer|wie|iemand|comment|pourquoi|quoi|quel|quelle|où|quand|qui|est-ce|quelqu’un|quelqu'un)(?!\p{L})/iu;

/** An e-mail address, or enough digits for a telephone or a serial number. */
const personal = /[\w.+-]+@[\w-]+\.[a-z]{2,}|(?<![\w/.=-])\+?\d[\d ()-]{7,}\d(?![\w/])/i;

/** What could be better, the most telling first. Nothing of it ever holds anybody up. */
export function hintsFor({ kind, title, text, hasProduct, products }: AboutToSend): WritingHint[] {
  const words = text.trim();
  const isQuestion = kind === 'QUESTION';
  const all = `${title} ${words}`.toLowerCase();
  // Addresses in links and code are no one's own.
  const plain = words.replace(/`[^`]*`|\]\([^)]*\)|https?:\S+/g, ' ');
  const hints: [WritingHint, boolean][] = [
    ['private', personal.test(`${title} ${plain}`)],
    ['titleShouts', isShouting(title)],
    ['titleVague', title.trim() !== '' && isVague(title)],
    ['noQuestion', isQuestion && words.length >= 40 && !/\?/.test(all) && !asking.test(all)],
    [
      'noProduct',
      isQuestion &&
        words.length >= 40 &&
        !hasProduct &&
        products.length > 0 &&
        !products.some((name) => all.includes(name.toLowerCase())),
    ],
    ['textShort', words !== '' && words.length < 60],
    ['wall', words.length > 900 && !/\n\s*\n/.test(words)],
  ];
  return hints
    .filter(([, isMeant]) => isMeant)
    .map(([hint]) => hint)
    .slice(0, most);
}

/** Capitals throughout, or marks that shout. Names of models are short. */
function isShouting(title: string): boolean {
  const letters = title.match(/\p{L}/gu) ?? [];
  const capitals = letters.filter((letter) => letter !== letter.toLowerCase());
  return (letters.length >= 10 && capitals.length / letters.length > 0.7) || /[!?]{2,}/.test(title);
}

function isVague(title: string): boolean {
  const words = title.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  return words.filter((word) => !vague.has(word)).length < 2;
}
