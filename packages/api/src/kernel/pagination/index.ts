export { connectionOf } from './connection-of.ts';
export { decodeCursor, encodeCursor } from './cursor.ts';
export { cursorBeside } from './cursor-beside.ts';
export * from './keyset-page.ts';
