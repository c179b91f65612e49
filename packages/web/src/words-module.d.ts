declare module 'words:*' {
  const messages: import('./words/words.ts').Messages;
  export default messages;
}
