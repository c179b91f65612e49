export { csvRow } from './exporting/csv.rules.ts';
export { handleIdeaExport } from './exporting/handle-idea-export.ts';
export { IdeaMeaningEnum, IdeaStatusType } from './ideas.schema.ts';
export { weighIdeas } from './list/weigh-ideas.ts';
export { noteReply } from './note-reply.ts';
export { ideasPersonalData } from './personal-data.ts';
export { weighSupport } from './triage/weigh-support.ts';
