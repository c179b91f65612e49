/**
 * Words that hold an English sentence together and say nothing about a problem. Directions and states are not here
 * (`on`, `off`, `out`, `without`, `before`): "turns off" and "turns on" are two problems. Negations are: nearly every
 * account of a problem has one, and "won't start" shall find "does not start".
 */
export const englishStopWords = `
  a an the this that these those such same another each every either neither both all any some none
  i me my mine myself we us our ours ourselves you your yours yourself he him his she her hers it its itself
  they them their theirs themselves one ones someone somebody something anyone anybody anything everyone everything
  nobody nothing who whom whose which what when where why how whether
  am is are was were be been being have has had having do does did doing done can could will would shall should may
  might must ought cannot im ive id youre youve youd hes shes theyre theyve weve thats whats theres heres lets
  isnt arent wasnt werent havent hasnt hadnt dont doesnt didnt cant couldnt wont wouldnt shouldnt mustnt aint
  isn aren wasn weren haven hasn hadn don doesn didn couldn wouldn shouldn s t d m ll re ve
  of to in at by for from with into onto as about between among through during per via within upon
  and or but nor so yet if then else than because since while although though unless until
  not no just only also too very really quite rather even still already again ever never always often maybe perhaps
  here there now well much many more most few less lot lots bit
  hello hi hey dear thanks thank thx cheers please sorry regards greetings welcome anyway etc ok okay
`;
