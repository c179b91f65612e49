/**
 * Forms of a word that the stemmer takes for different words; a group a line, the form that all are known by first.
 * Nouns with another vowel in the plural, diminutives, verbs with all that the stemmer leaves on them (-t, ge-, a
 * particle that goes away from its verb), and nouns of action beside their verbs, since people ask with the one and
 * answer with the other.
 */
export const dutchIrregularForms = `
schip schepen scheepje
stad steden
lid leden
glas glaasje glaasjes
blad bladeren blaadje blaadjes
gat gaatje gaatjes
ei eieren eitje eitjes
kind kinderen
rad raderen
lied liederen
koe koeien
knie knieën
idee ideeën
batterij batterijtje
museum musea
datum data
kop kopje kopjes
knop knopje knopjes
dop dopje dopjes
lamp lampje lampjes
schroef schroefje schroefjes
ring ringetje ringetjes
klep klepje klepjes
pot potje potjes
zak zakje zakjes
filter filtertje filtertjes
slang slangetje slangetjes
pomp pompje pompjes
bak bakje bakjes
schijf schijfje schijfjes
kaart kaartje kaartjes
fles flesje flesjes
doos doosje doosjes
stuk stukje stukjes
veer veertje veertjes
plaat plaatje plaatjes
lepel lepeltje lepeltjes
oor oortje oortjes
boon boontje boontjes
molen molentje molens
fiets fietsje fietsers fietser
lade laatje laatjes lades
blik blikje blikjes
schoen schoentje schoentjes
kleur kleurtje
wiel wieltje wieltjes
machine machientje machientjes machinetje
warm warmer warmst warmere
koud kouder koudst koudere
heet heter heetst hetere
groot groter grootst grootste grotere
klein kleiner kleinst kleinste kleinere
goed beter betere
slecht slechter slechtst slechtere
oud ouder oudst oudste oudere
nieuw nieuwer nieuwst nieuwste nieuwere
hoog hoger hoogst hoogste hogere
laag laagst laagste lagere
lang langer langst langste langere
kort korter kortst kortere
zwaar zwaarder zwaarst zwaardere
licht lichter lichtere
duur duurder duurst duurste duurdere
goedkoop goedkoper goedkoopst goedkoopste goedkopere
snel sneller snelst snelste snellere
langzaam langzamer
dik dikker dikst dikkere
dun dunner dunst dunnere
grof grover grofst grove grovere
fijn fijner fijnst fijnere
sterk sterker sterkst sterkste sterkere
zwak zwakker
hard harder hardst hardere
zacht zachter zachtere
luid luider
stil stiller
los losser
vast vaster
schoon schoner
vuil vuiler
droog droger
nat natter
vol voller
leeg leger
zuur zuurder
breed breder bredere
donker donkerder
gaan gaat ga ging gingen gegaan
staan staat sta stond stonden gestaan
zien ziet zie gezien
geven geeft gaf gaven gegeven
nemen neemt nam genomen
komen komt kwam kwamen gekomen
slaan slaat sla sloeg sloegen geslagen
krijgen krijgt kreeg kregen gekregen
blijven blijft bleef bleven gebleven
houden houdt hou hield hielden gehouden
lopen liep liepen gelopen
vallen valt viel vielen gevallen
hangen hangt hing hingen gehangen
vinden vindt vond vonden gevonden
binden bindt bond bonden gebonden
beginnen begint begon begonnen
winnen wint won wonnen gewonnen
drinken dronk dronken gedronken
springen springt sprong sprongen gesprongen
zitten zat gezeten
liggen ligt lag gelegen
eten eet aten gegeten
lezen leest gelezen
meten gemeten
breken brak braken gebroken
spreken sprak gesproken
steken stak gestoken
gestolen stelen steelt stal
helpen hielp hielpen geholpen
werpen wierp geworpen
schrijven schrijft schreef schreven geschreven
rijden rijdt reed gereden
snijden snijdt sneed sneden gesneden
slijten sleet gesleten slijtage
bijten beet gebeten
kijken keek keken gekeken
lijken leek leken geleken
schijnen schijnt scheen geschenen
stijgen stijgt steeg gestegen
wijzen wijst wees gewezen
sluiten sloot gesloten
aansluiten aansloot aangesloten
afsluiten afsloot afgesloten
schuiven schuift schoof geschoven
gieten goot goten gegoten
schieten schoot geschoten
vriezen vriest vroor gevroren bevroren bevriezen bevriest
verliezen verliest verloor verloren
kiezen kiest koos kozen gekozen keuze
bieden biedt bood geboden
vliegen vliegt vloog gevlogen
buigen buigt boog gebogen
ruiken geroken
trekken trok trokken getrokken
zoeken zocht zochten gezocht
brengen brengt bracht brachten gebracht
denken dacht dachten gedacht
kocht kopen koop koopt gekocht aankoop
verkopen verkocht verkochten
weten wist wisten geweten
vragen vraagt vroeg vroegen gevraagd
zeggen zegt zei zeiden gezegd
dragen draagt droeg gedragen
jagen jaagt joeg
scheuren scheurt scheurde gescheurd
barsten gebarsten
bestellen bestelt bestelde bestelden besteld
instellen instelt instelde ingesteld
stellen stelt stelde gesteld
bellen belt belde gebeld
betalen betaalt betaalde betaalden betaald
leveren levert leverde leverden geleverd
repareren reparatie reparaties
installeren installatie installaties
registreren registratie
controleren controle
monteren montage
retourneren retour
ontkalken ontkalker ontkalkers ontkalkingsmiddel
reinigen reinigt reinigde gereinigd reiniger
schoonmaken schoongemaakt
werken werking
lekken lekkage lekkages
druppelen druppelt druppelde gedruppeld
spoelen spoelt spoelde gespoeld spoeling
vullen vult vulde gevuld
bijvullen bijvult bijgevuld
malen maalt maalde gemalen maling
draaien draait draaide gedraaid
branden brandt gebrand
zetten gezet
starten gestart
opstarten opgestart
vervangen vervangt verving vervingen
ontvangen ontvangt ontving ontvangst
verzenden verzendt verzond verzonden
sturen stuurt stuurde gestuurd
opsturen opgestuurd
openen opent opende geopend
geladen laden laad laadt laadde
opladen oplaadt opgeladen oplader opladers
updaten updatet geüpdatet
uitschakelen uitschakelt uitgeschakeld
inschakelen inschakelt ingeschakeld
schakelen schakelt schakelde geschakeld schakelaar schakelaars
verwijderen verwijdert verwijderde verwijderd
hoeven hoeft hoefde
horen hoort hoorde gehoord
voelen voelt voelde gevoeld
proeven proeft proefde geproefd
verwarmen verwarmt verwarmde verwarmd
opwarmen opwarmt opgewarmd
koppelen koppelt koppelde gekoppeld
roesten geroest
slijpen geslepen
ophangen opgehangen
afbreken afgebroken
losmaken losgemaakt
uitzetten uitgezet
aanzetten aangezet
vastzitten vastgezeten
kan kannetje kannetjes
trillen trilt trilde getrild
uitvallen uitvalt uitviel uitgevallen
bezorgen bezorgt bezorgde bezorgd
bewegen beweegt bewoog bewogen
`;
