/** What a word that ends like this is rewritten to before it is stemmed; of each language the first that fits. */
export type Ending = readonly [end: RegExp, as: string];

/**
 * Regular endings that the Snowball stemmers leave on words. A rewritten word need not be one that exists: what counts
 * is that the other forms of the word come to the same stem, and that unrelated words do not.
 */
export const endings: Record<string, readonly Ending[]> = {
  sv: [
    // The definite singular of all nouns in -a: kannan, bönan.
    [/^(.{2,}[^aeiouyåäö])ans?$/, '$1a'],
    // Doubled m: rummet is rum, skummet is skum.
    [/^(.*[aeiouyåäö]m)m(?:ets?|ens?)$/, '$1'],
    // The definite singular of neuters, and participles: locket, batteriet, brutet. Not -het, not paket and its like.
    [/^((?!.*(?:pak|magn|intern|budg|rak|stak|plan|tick|park|alfab|h)ets?$).{2,}[^aeouyäö])ets?$/, '$1'],
    // An e that goes when an ending comes: cykel, cyklar; regel, regler; medel, medlet. Not del, fel, spel.
    [/^(.*[aeiouyåäö].*(?:[bcgkmstvx]|mp|pp))el(?:s|n|ns)?$/, '$1l'],
    [/^(.*(?:me|han|sa|man))del(?:s|n|ns)?$/, '$1dl'],
    // Nouns in -or that are no plurals: motorn, sensorn.
    [/^(.*(?:mot|dat|monit|.{2}at|ess|ens)or)(?:s|n|ns)?$/, '$1er'],
    // Adjectives whose stem would be another word: billig is not bil, viktig not vikt, tidig not tid.
    [/^((?:bil|möj|omöj|van|ovan)li|vikti|tidi|ledi|rikti)g(?:t|a|are|ast|aste|en)?$/, '$1gg'],
  ],
  da: [
    // The past of most verbs: virkede, lækkede.
    [/^(.{3,})edes?$/, '$1e'],
    // An e that goes when an ending comes: cykel, cykler; kabel, kabler.
    [/^(.*[aeiouyæøå].*(?:[bcgkmsvx]|mp|[pi]t))els?$/, '$1l'],
    // Adjectives whose stem would be another word: billig is not bil, vigtig not vigt, tidlig not tid.
    [/^((?:bil|mu|umu|van|uvan|tid)li|vigti|ledi|rigti)g(?:t|e|ere|st|ste)?$/, '$1gg'],
  ],
  nl: [
    // Nouns whose stem would be another word: korting is not kort, messing not mes.
    [/^(korting|messing)(?:en|s)?$/, '$1g'],
    // Doubled consonants: knoppen, dikke, bestelling.
    [/^(.{2,})([bdfgklmnprst])\2(?:e|en|ing|ingen)$/, '$1$2'],
    // v and z that are f and s at the end of a word: schroeven, lenzen, prijzen.
    [/^(.{2,})ven$/, '$1fen'],
    [/^(.+[^aeiouj])[sz]en$/, '$1s'],
    [/^(.{2,})zen$/, '$1sen'],
    // Plurals after e: machines, kopjes.
    [/^(.{2,}(?:j|in|ag|ut|at|dg))es$/, '$1e'],
    // Verbs in -eren: repareert, gerepareerd, geïsoleerde.
    [/^geï(.{2,})eerde?$/, 'i$1eren'],
    [/^ge(.{2,})eerde?$/, '$1eren'],
    [/^(.{2,})eer(?:t|d|de|den)$/, '$1eren'],
    // Third person, past and participle of regular verbs in -k and -p: lekt, lekte, gelekt, but gebruikt.
    [/^ge(?!bruik)(.{2,}[kp])te?$/, '$1'],
    [/^(.{2,}[kp])t(?:e|en)?$/, '$1'],
  ],
  fr: [
    // Plurals: tuyaux, vélos, écrous, fendus.
    [/^(.*[ey]au)x$/, '$1'],
    [/^(.{2,}(?:eu|ou|o)|.{3,}u)s$/, '$1'],
    // Typed without accents: reglee, cafetiere. No French word ends like that.
    [/^(.{2,}[^aeiou])ees?$/, '$1é'],
    [/^(.{2,})iere(s?)$/, '$1ière$2'],
  ],
};
