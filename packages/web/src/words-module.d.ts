declare module 'words:*' {
  const messages: import('./words/words.ts').Messages;
  export default messages;
}

declare module 'emojis:*' {
  const emojis: import('./features/editor/completion/load-emojis.ts').Emoji[];
  export default emojis;
}
