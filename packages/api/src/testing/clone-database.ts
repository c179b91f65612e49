export { cloneDatabase } from '@embassy/database/testing/clone-database';
