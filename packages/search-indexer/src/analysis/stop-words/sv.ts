/**
 * Words that hold a Swedish sentence together. Particles and prepositions that tell problems apart stay searchable
 * (`på`, `av`, `ut`, `in`, `upp`, `ner`, `utan`, `före`, `efter`): "stänger av" and "stänger in" differ. Negations are
 * stop words: nearly every account of a problem has one.
 */
export const swedishStopWords = `
  en ett den det de dem dom denna denne detta dessa sådan sådant sådana samma någon något några nån nåt ingen inget
  inga varje all allt alla båda annan annat andra själv själva
  jag mig mej min mitt mina du dig dej din ditt dina han honom hans hon henne hennes hen hens vi oss vår vårt våra
  ni er ert era man ens sig sej sin sitt sina dess deras
  vem vems vilken vilket vilka vad när var vart varför hur huruvida som
  är vara varit vore blir bli blev blivit har ha hade haft kan kunde kunnat kunna ska skall skulle vill ville velat
  vilja måste bör borde får få fick fått brukar brukade gör göra gjorde gjort verkar tycks
  i om för från med till hos bland enligt mellan genom vid åt kring angående
  och eller men samt så att då därför eftersom medan fastän trots ifall än både antingen varken
  inte icke ej aldrig bara även också dock ju nog väl kanske redan ännu fortfarande alltid ofta igen nu sedan sen
  här där dit hit mycket mer mest många flera flest lite mindre ganska väldigt riktigt helt precis ungefär
  hej hejsan tjena hallå tack tackar snälla ursäkta förlåt hälsningar hälsning mvh vänligen välkommen ja nej jo osv
  tex dvs
`;
