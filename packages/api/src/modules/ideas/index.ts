export { weighIdeas } from './list/weigh-ideas.ts';
export { noteReply } from './note-reply.ts';
export { ideasPersonalData } from './personal-data.ts';
