export { createAnnouncement } from './announcements/create-announcement.ts';
export { homePersonalData } from './personal-data.ts';
