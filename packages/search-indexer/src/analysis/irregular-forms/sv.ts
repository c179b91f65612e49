/**
 * Forms of a word that the stemmer takes for different words; a group a line, the form that all are known by first.
 * Nouns with another vowel in the plural or a vowel that comes and goes (`cykel`, `cyklar`), verbs with another stem
 * in the past, neuters in -t, and nouns of action beside their verbs, since people ask with the one and answer with
 * the other. Forms that are as often something else are left out on purpose (`var`, `band`, `såg`).
 */
export const swedishIrregularForms = `
bok böcker böckerna
hand händer händerna
tand tänder tänderna
natt nätter nätterna
stad städer städerna
land länder länderna
rand ränder ränderna
tång tänger tängerna
stång stänger stängerna
strand stränder stränderna
bokstav bokstäver bokstäverna
man mannen män männen
son söner sönerna
ledamot ledamöter
bror bröder
dotter döttrar
mus möss mössen
gås gäss
sätta satte satt
låta lät låtit
gråta grät gråtit
skära skar skurit skuren skuret skurna
bära bar burit
åka åker åkte åkt
svälla svällde svällt svullen svullna svullnat
stor stort större störst största
lång längre längst längsta
låg lågt lägre lägst lägsta
hög högt högre högst högsta
grov grovt grövre grövst grövsta
trång trängre
stå står stod stått stående
slå slår slog slagit
äta äter åt ätit
välja valde valt vald valda
sälja sålde sålt såld sålda försäljning
säga sade sa sagt
lägga lade lagt lagd
vänja vande
stjäla stal stulit stulen stulna stulet
förstå förstår förstod förstått
hålla höll hållit
fot fötter fötterna
rot rötter rötterna
sko skor skorna skon
öga ögon ögonen ögat
öra öron öronen örat
knä knät knäna
te tet
vatten vattnet vattnets
tecken tecknet tecknen
socker sockret
papper pappret papperen
filter filtret filtren filtrets
fönster fönstret fönstren
gallret galler
mönster mönstret mönstren
nummer numret numren
läder lädret
pulver pulvret
silver silvret
koppar kopparn
finger fingret fingrar fingrarna
hammare hamrar hammarn
sommar somrar
vinter vintrar
simpel simpelt
enkel enkelt
dubbel dubbelt
flexibel flexibelt
stabil stabilt
varm varmt
kall kallt
het hett
ny nytt nya nyare nyast nyaste
gammal gammalt gamla äldre äldst äldsta
liten lilla små mindre minst minsta
bra bättre bäst bästa
god gott
dålig sämre sämst sämsta
tung tyngre tyngst tyngsta
ung ungt yngre yngst yngsta
tunn tunt
fin fint
ren rent
hel helt
hård hårt
mjuk mjukt
svag svagt
lös löst
snabb snabbt
långsam långsamt långsamma långsammare
bred brett
vit vitt
röd rött
grön grönt
blå blått blåa
grå grått gråa
svår svårt
dyr dyrt
torr torrt
våt vått
blöt blött
högljudd högljutt
sönder söndrig
full fullt
tom tomt tomma
sen sent
ljus ljust
söt sött
sur surt
bitter bittert bittra bittrare
öppen öppna
säker säkert säkra säkrare
vacker vackert vackra
mogen mogna
gå går gick gått gående
se ser sett
ge ger gav gett givit giva
ta tar tog tagit taget
dra drar drog dragit
dö dör dog dött död
bo bor bodde bott
klä klär klädde klätt
ske sker skedde skett
koka kokt kokta kokte
köpa köpte köpt köpta
låsa låste låst låsta
läsa läste läst
lösa löste
blåsa blåste blåst
byta bytte bytt bytta
känna kände känt
använda använt användning användningen
beställa beställde beställt beställd beställda beställning beställningen beställningar beställningarna
ställa ställde ställt ställd inställning
fylla fyllde fyllt fylld fyllda påfyllning
hälla hällde hällt
falla föll fallit
mala malde malt malda malning malningen
spola spolning
skölja sköljde sköljt sköljd sköljning
torka torkning
bränna brände bränt bränd brända
brinna brann brunnit
rinna rann runnit
läcka läckage läckaget
söka sökte sökt sökning
röka rökte
steka stekte stekt
hjälpa hjälpte hjälpt
släppa släppte släppt
köra körde kört körd körda
höra hörde hört
röra rörde rört
föra förde fört
lära lärde lärt
störa störde stört
hyra hyrde hyrt uthyrning
rengöra rengjorde rengjort rengjord rengjorda rengöring rengöringen
städa städning städningen
betala betald betalt betalda betalning betalningen betalningar betalningarna
leverera leverans leveransen leveranser leveranserna leveransens
reparera reparation reparationen reparationer
installera installation installationen installationer
uppdatera uppdatering uppdateringen uppdateringar
avkalka avkalkning avkalkningen avkalkningar avkalkningarna
kalka kalkning
returnera retur returen returer
reklamera reklamation reklamationen
montera montering monteringen
justera justering justeringen justeringar
registrera registrering registreringen
koppla koppling kopplingen kopplingar
anslutning ansluta ansluter anslöt anslutit ansluten anslutet anslutna
skriva skrev skrivit
bryta bröt brutit bruten brutet brutna
skjuta sköt skjutit
flyta flöt flutit
gjuta göt
frysa frös frusit frusen fruset frusna
sluta slöt slutit
knyta knöt knutit
sjunka sjönk sjunkit
dricka drack druckit
försvinna försvann försvunnit
finna fann funnit
finnas fanns funnits
vinna vann vunnit
binda bundit bunden
slippa slapp sluppit
sticka stack stuckit
spricka sprack spruckit sprucken sprucket spruckna
brista brast brustit
hinna hann hunnit
sitta suttit
bita bet bitit
slita slet slitit slitna slitage
riva rev rivit
bli blir
vrida vred vridit vridna vridning
stiga steg stigit
driva drev drivit
gripa grep gripit
glida gled glidit
kliva klev klivit
sova sovit
ligga legat
veta visste
komma kom kommit
fara for farit
innehålla innehöll innehållit
fungera funktion funktionen funktioner
skumma skum
lagret lager
eker ekern ekrar ekrarna
mutter muttrar muttrarna
adapter adaptrar
server servrar servrarna
leda ledning ledningen ledningar
garanti garantin garantins
energi energin
meny menyn
radio radion
video videon
stereo stereon
vän vännen vänner vännerna
mun munnen
`;
