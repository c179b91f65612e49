/**
 * Words that hold a Danish sentence together. Particles and prepositions that tell problems apart stay searchable
 * (`på`, `af`, `ud`, `ind`, `op`, `ned`, `uden`, `før`, `efter`). Negations are stop words: nearly every account of a
 * problem has one.
 */
export const danishStopWords = `
  en et den det de dem denne dette disse sådan sådant sådanne samme nogen noget nogle ingen intet hver hvert
  al alt alle begge anden andet andre selv
  jeg mig min mit mine du dig din dit dine han ham hans hun hende hendes vi os vor vort vore vores i jer jeres
  man ens sig sin sit sine dens dets deres
  hvem hvis hvilken hvilket hvilke hvad hvornår hvor hvorfor hvordan hvorledes om som der
  er var være været bliver blive blev blevet har have havde haft kan kunne kunnet skal skulle skullet vil ville villet
  må måtte måttet bør burde får få fik fået plejer plejede gør gøre gjorde gjort lader synes
  til for fra med hos blandt ifølge mellem gennem ved mod omkring angående
  og eller men samt så at da derfor fordi mens selvom skønt dersom end både enten hverken når
  ikke ej aldrig bare kun også dog jo nok vel måske allerede endnu stadig altid ofte igen nu siden
  her dér dertil hertil meget mere mest mange flere flest lidt mindre ganske rigtig helt præcis cirka
  hej hejsa goddag davs tak venligst undskyld hilsen hilsner mvh velkommen ja nej jo osv fx dvs
`;
