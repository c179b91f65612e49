/**
 * Words that hold a Dutch sentence together. Particles and prepositions that tell problems apart stay searchable
 * (`aan`, `uit`, `op`, `af`, `zonder`, `voor`, `na`): "gaat aan" and "gaat uit" are two problems. Negations are stop
 * words: nearly every account of a problem has one.
 */
export const dutchStopWords = `
  de het een t n deze dit die dat zulke zo'n zon dezelfde hetzelfde elke elk ieder iedere alle alles al beide ander
  andere iets iemand niets niemand zelf
  ik mij me mijn mn jij je jou jouw u uw hij hem zijn zn zij ze haar wij we ons onze jullie hun hen zich men er
  wie wiens wat welk welke wanneer waar waarom hoe waarvoor waarmee waaraan waardoor hierbij daarbij daarmee daarom
  ben bent is was waren geweest wezen heb hebt heeft hebben had hadden gehad word wordt worden werd werden geworden
  kan kun kunt kunnen kon konden gekund zal zult zullen zou zouden moet moeten moest moesten mag mogen mocht wil wilt
  willen wilde wilden wou doe doet doen deed deden gedaan lijkt laat
  van in met bij naar te ten ter tot door om over tegen tussen tijdens volgens via per
  en of maar want dus noch toch als dan omdat doordat zodat terwijl hoewel tenzij zodra sinds ook
  niet geen nee nooit alleen slechts nog wel zelfs heel erg zeer best vrij echt precies ongeveer misschien al altijd
  vaak weer steeds nu toen hier daar ergens nergens veel meer meest weinig minder enkele sommige beetje
  hallo hoi hey dag goedendag bedankt dank dankjewel dankuwel graag alsjeblieft alstublieft aub sorry groet groeten
  groetjes gr mvg welkom ja enz bv bijv
`;
