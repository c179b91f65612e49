export { inviteInBatches } from './inviting/invite-in-batches.ts';
export { panelPath, pollPath } from './panels.rules.ts';
export { panelsPersonalData } from './personal-data.ts';
export { countPoll } from './polls/count-poll.ts';
export { handlePollExport } from './polls/handle-poll-export.ts';
export { mindPolls } from './polls/mind-polls.ts';
