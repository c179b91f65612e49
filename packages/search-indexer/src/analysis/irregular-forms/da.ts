/**
 * Forms of a word that the stemmer takes for different words; a group a line, the form that all are known by first.
 * Nouns with another vowel in the plural, nouns in -ue and -e after a vowel, verbs with another stem in the past,
 * neuters in -t, and nouns of action beside their verbs, since people ask with the one and answer with the other.
 */
export const danishIrregularForms = `
bog bøger bøgerne
fod fødder fødderne
rod rødder rødderne
bonde bønder bønderne
mor mødre
bror brødre
skære skar skåret
bære bar båret
ko køer køerne
kø køen
skrå skråt
stå står stod stået
slå slår slog slået
nå når nåede nået
mand mænd
hånd hænder hænderne
tand tænder tænderne
nat nætter nætterne
stang stænger stængerne
tang tænger tængerne
stad stæder
far fædre
datter døtre
gås gæs
sko skoene
barn børn børnene
øje øjne øjnene øjet
øre ører ørerne øret
knæ knæet knæene
træ træer træet træerne
skrue skruen skruer skruerne
stue stuen stuer stuerne
due duen duer
bro broen broer broerne
by byen byer
filter filtret filtre filtrene
nummer numre numrene
mønster mønstre
lager lagre lagrene
register registre
finger fingre fingrene
hammer hamre
kammer kamre
vinter vintre
sommer somre
middel midlet midler midlerne
titel titlen titler
handel handlen
sadel sadlen sadler
varm varmt varmest
kold koldest
hed hedt
ny nyt nye nyere nyest nyeste
gammel gammelt gamle ældre ældst ældste
stor stort størst største
lille små mindst mindste
god godt bedre bedst bedste
dårlig værre værst værste
høj højt højest højeste
lav lavt lavest laveste
lang længere længst længste
tung tungest
ung ungt yngre yngst yngste
tyk tykt
grov groft grovest
fin fint finest
ren rent
hel helt
blød blødt
svag svagt
stærk stærkest
løs løst
langsom langsomt
bred bredt
hvid hvidt
rød rødt
grøn grønt
blå blåt
grå gråt
let lettest
svær svært
dyr dyrt dyrest dyreste
tør tørt
våd vådt
tom tomt
sen sent senest
sød sødt
sur surt
bitter bittert bitre bitrere
åben åbent åbne
sikker sikkert sikre sikrere
enkel enkelt
simpel simpelt
gå går gik gået
se ser set
give gav
tage tog
trække trak trukket trukne
dø dør døde
bo bor boede boet
ske sker skete sket
sy syr syede syet
gro gror groede
koge kogte kogt
købe købte købt
låse låste låst
læse læste læst
løse løste
blæse blæste blæst
bytte bytning ombytning
skifte udskiftning udskiftningen
sætte satte sat
lægge lagde lagt
sige sagde sagt
sælge solgte solgt salg salget
vælge valgte valgt valg valget
spørge spurgte spurgt spørgsmål spørgsmålet
bruge brugte brugt
bestille bestilte bestilt bestilling bestillingen bestillinger bestillingerne
indstille indstilling indstillingen indstillinger indstillingerne
fylde påfyldning
male maling malingen
skylle skylning skylningen
tørre tørring
lække lækage lækagen lækager
søge søgte søgt søgning
hjælpe hjalp hjulpet
køre kørte kørt
høre hørte hørt
røre rørte rørt
føre førte ført
lære lærte lært
mene mente ment
rengøre rengjorde rengjort rengøring rengøringen
rense rensning rensningen
betale betalte betalt betaling betalingen betalinger
levere levering leveringen leveringer leverance leverancen
reparere reparation reparationen reparationer
installere installation installationen
opdatere opdatering opdateringen opdateringer
afkalke afkalkning afkalkningen afkalkninger
returnere returnering retur
reklamere reklamation reklamationen
montere montering monteringen
justere justering justeringen
registrere registrering
tilslutte tilslutning tilslutningen
sende forsendelse forsendelsen
skrive skrev skrevet
bryde brød brudt
knække knak
skyde skød skudt
flyde flød flydt
fryse frøs frosset frossen frosne
nyde nød nydt
synke sank sunket
drikke drak drukket
forsvinde forsvandt forsvundet
finde fandt fundet
vinde vandt vundet
binde bandt bundet
slippe slap sluppet
stikke stak stukket
springe sprang sprunget
sidde sad
bide bed bidt
slide sled slidt slitage
rive rev revet
vride vred vredet
stige steg steget
drive drev drevet
gribe greb grebet
glide gled gledet
stjæle stjal stjålet
spise spiste spist
vide vidste vidst
forstå forstår forstod
indeholde indhold indholdet
forklare forklaring
fungere funktion funktionen funktioner
`;
