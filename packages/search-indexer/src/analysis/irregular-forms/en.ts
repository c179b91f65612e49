/**
 * Forms of a word that the stemmer takes for different words, and spellings of the same word; a group a line, the form
 * that all are known by first. Forms that are as often something else are left out on purpose (`left`, `saw`, `bit`).
 */
export const englishIrregularForms = `
become became
begin began begun
bend bent
bind bound
bite bitten
bleed bled
blow blew blown
break broke broken
bring brought
build built
burn burnt
buy bought
catch caught
choose chose chosen
come came
creep crept
dig dug
draw drew drawn
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
fly flew flown
forget forgot forgotten
freeze froze frozen
get got gotten
give gave given
go went gone
grind ground
grow grew grown
hang hung
hear heard
hide hid hidden
hold held
keep kept
know knew known
lean leant
learn learnt
lend lent
lose lost
make made
mean meant
meet met
melt molten
pay paid payment payments
ride rode ridden
ring rang rung
rise risen
run ran
say said
see seen
seek sought
sell sold
send sent
shake shook shaken
shrink shrank shrunk
sink sank sunk
sit sat
sleep slept
slide slid
smell smelt
speak spoke spoken
speed sped
spell spelt
spend spent
spill spilt
spin spun
spoil spoilt
steal stole stolen
stick stuck
strike struck
swell swollen
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
understand understood
undo undid undone
wake woke woken
wear wore worn
weave wove woven
win won
write wrote written
rebuild rebuilt
resell resold
rewrite rewrote rewritten
unwind unwound
overdo overdid overdone
oversleep overslept
withdraw withdrew withdrawn
child children
foot feet
half halves
knife knives
leaf leaves
life lives
loaf loaves
man men
mouse mice
person people
shelf shelves
thief thieves
tooth teeth
wife wives
woman women
die dies dying died
lie lying
tie tying
axis axes
analysis analyses
crisis crises
criterion criteria
diagnosis diagnoses
index indices
matrix matrices
phenomenon phenomena
radius radii
vertex vertices
bad worse worst
big bigger biggest
broad broader broadest
cheap cheaper cheapest
clean cleanest
clear clearer clearest
coarse coarser coarsest
cold colder coldest
dark darker darkest
deep deeper deepest
dry drier driest
easy easier easiest
far further farther furthest
fast faster fastest
fine finer finest
flat flatter flattest
hard harder hardest
heavy heavier heaviest
high higher highest
hot hotter hottest
large larger largest
long longer longest
loose looser loosest
loud louder loudest
low lower lowest
new newer newest
noisy noisier noisiest
old older oldest
quick quicker quickest
quiet quieter quietest
rough rougher roughest
short shorter shortest
simple simpler simplest
slow slower slowest
small smaller smallest
smooth smoother smoothest
soft softer softest
strong stronger strongest
sweet sweeter sweetest
tall taller tallest
thick thicker thickest
thin thinner thinnest
tight tighter tightest
warm warmest
weak weaker weakest
wide wider widest
aluminum aluminium
analyze analyse analysed analysing
catalog catalogue catalogues
center centre centres centred
color colour colours coloured colouring
customize customise customised customising
draft draught draughts
disk disc discs
donut doughnut doughnuts
favorite favourite favourites
fiber fibre fibres
flavor flavour flavours flavoured flavouring
gray grey
initialize initialise initialised
license licence licences
liter litre litres
maximize maximise
meter metre metres
minimize minimise
mold mould moulds mouldy
odor odour odours
optimize optimise optimised
organize organise organised
pajamas pyjamas
plow plough
program programme programmes
recognize recognise recognised recognises recognising
sulfur sulphur
synchronize synchronise synchronised synchronising sync synced syncing
tire tyre tyres
vapor vapour vapours
whiskey whisky whiskies
yogurt yoghurt yoghurts
delivery deliver delivered delivers delivering
leak leakage leakages
connect connection connections
`;
