/**
 * Words that hold a French sentence together, and what is left of them before an apostrophe. `sans`, `avant`, `après`,
 * `sous`, `sur`, `dessus` and `dessous` tell problems apart and stay searchable. Negations are stop words: nearly every
 * account of a problem has one.
 */
export const frenchStopWords = `
  le la les l un une des du de d au aux ce c cet cette ces ça cela ceci celui celle ceux celles même mêmes tel telle
  tels telles tout toute tous toutes chaque chacun chacune quelque quelques quelqu aucun aucune autre autres plusieurs
  certains certaines
  je j me m moi mon ma mes tu te t toi ton ta tes il elle on se s soi son sa ses nous notre nos vous votre vos ils
  elles eux leur leurs lui y en mien mienne tien tienne sien sienne
  qui que qu quoi dont où quel quelle quels quelles lequel laquelle lesquels lesquelles quand comment pourquoi combien
  suis es est sommes êtes sont étais était étions étiez étaient serai sera seront serait soit soient été être étant
  ai as a avons avez ont avais avait avions aviez avaient aurai aura auront aurait aie ait eu avoir ayant
  peux peut pouvons pouvez peuvent pouvait pourrait pourrais pouvoir dois doit devons devez doivent devait devrait
  devrais devoir veux veut voulons voulez veulent voulais voudrais vouloir faut faudrait fais fait faites font faire
  à dans par pour avec chez vers entre parmi depuis pendant selon contre dès jusque jusqu lors
  et ou mais donc or ni car si comme lorsque lorsqu puisque puisqu parce quoique afin tandis ainsi alors
  ne n pas non jamais rien personne aussi très trop peu bien plus moins assez beaucoup encore déjà toujours souvent
  seulement juste vraiment presque peut-être peutêtre ici là voici voilà maintenant puis ensuite
  bonjour bonsoir salut coucou merci svp stp plaît plait cordialement bienvenue désolé désolée pardon oui ok etc
`;
