/**
 * Forms of a word that the stemmer takes for different words; a group a line, the form that all are known by first.
 * Plurals in -aux, adjectives with another feminine, verbs of the third group, and nouns of action beside their verbs,
 * since people ask with the one and answer with the other.
 */
export const frenchIrregularForms = `
geler gèlent
lever lèvent
peser pèsent poids
mener mènent
préférer préfèrent
répéter répètent
posséder possèdent
sec sèche sèches sécher séché séchage
régler règlent réglage réglages
accéder accèdent
brûler brûlure
fraîcheur frais fraîche fraîches
connaître connais connaît connaissent connu connue
apparaître apparaît apparaissent apparu
disparaître disparaît disparaissent disparu disparue
œil yeux
ciel cieux
travail travaux
vitrail vitraux
bail baux
corail coraux
métal métallique métalliques
matériel matériau matériaux
monsieur messieurs
madame mesdames
nouveau nouvel nouvelle nouvelles
beau bel belle belles
vieux vieil vieille vieilles
fou fol folle folles
mou mol molle molles
neuf neuve neuves
vif vive vives
actif active actives activer activé activation
blanc blanche blanches
franc franche
long longue longues longueur
gros grosse grosses grossier grossière grossières
épais épaisse épaisses épaisseur
bas basse basses
gras grasse grasses graisse graisser graissé graissage
bon meilleur meilleure meilleurs meilleures
mauvais mauvaise mauvaises pire
doux douce douces
roux rousse
faux fausse fausses
public publique publiques
grec grecque
léger légère légères légers
entier entière
gentil gentille
chaud chaleur
aller vais vas va vont ira iront irait allé
venir viens vient viennent venu venue viendra
revenir reviens revient reviennent revenu revenue
tenir tiens tient tiennent tenu tenue tiendra
obtenir obtiens obtient obtiennent obtenu obtenue
contenir contient contiennent contenu contenue
maintenir maintient maintenu maintenue maintien
voir vois voit voient vu vue verra
savoir sais sait savent su saura
recevoir reçois reçoit reçoivent reçu reçue recevra
apercevoir aperçois aperçu
boire boit boivent bu bue
croire crois croit croient
lire lis lisent lu lue
écrire écris écrit écrite écrivent
dire dis dit disent dite
conduire conduis conduit conduite
réduire réduis réduit réduite réduisent réduction
cuire cuis cuit cuite cuisent cuisson
construire construit construite construction
détruire détruit détruite
suivre suit suivent suivi suivie
vivre vit vivent vécu
mettre mets met mettent mis mise misent
remettre remets remet remis remise
permettre permet permettent permis
promettre promet promis
prendre prends prend prennent pris prise
comprendre comprends comprend compris
apprendre apprends apprend appris
reprendre reprends reprend repris
rendre rends rend rendu rendue
vendre vends vend vendent vendu vendue vente ventes
perdre perds perd perdu perdue perdent perte pertes
attendre attends attend attendu attendue attente
entendre entends entend entendu
descendre descends descend descendu descente
répondre réponds répond répondu réponse réponses
fondre fondu fondue
mordre mord mordu
tordre tord tordu tordue
rompre rompt rompu rompue rupture
interrompre interrompt interrompu interruption
éteindre éteins éteint éteinte éteignent éteints éteintes
atteindre atteins atteint atteinte
peindre peint peinte peinture
craindre crains craint
joindre joins joignent
ouvrir ouvrent ouvert ouverte ouverts ouvertes ouverture
couvrir couvert couverte
offrir offre offert offerte
découvrir découvert découverte
souffrir souffert
servir sers sert servent
dormir dort dorment
partir pars partent
sortir sors sortent
sentir sentent
courir court courent couru
mourir meurt meurent mort morte
fuir fuit fuient fui fuite fuites
bouillir bouillent
remplir remplissage
choisir choix
falloir fallu
valoir vaut valent valu
battre bat battent battu
coudre coud cousu
moudre mouds moud moulu moulue moulus mouture moulons
résoudre résous résout résolu résolue résolution
essuyer essuient
acheter achètent achat achats achetons
jeter jettent
appeler appellent
enlever enlèvent
nettoyer nettoyage
détartrer détartrage
démarrer démarrage
chauffer chauffage
afficher affichage
serrer serrage
démonter démontage
monter montage
rincer rinçage
graver gravure
stocker stockage
emballer emballage
payer paye
charger chargeur chargeurs
livraison livrer livrez livrent livré livrée livrés livrées livreur
casser cassure
freiner freinage
gonfler gonflage gonflable
crever crevaison crevaisons
percer perçage perceuse perceuses
poncer ponçage ponceuse ponceuses
visser vis vissage
dévisser dévisse dévissage
envoyer envois
expédier expédie expédition
essayer essaye essais
fendre fend fendu fendue
user use usé usée usés usées usure
vibrer vibration vibrations
tuyau tuyauterie
`;
