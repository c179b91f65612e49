export { noteReply } from './note-reply.ts';
export { ideasPersonalData } from './personal-data.ts';
