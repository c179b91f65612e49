interface ImportMetaEnv {
  /** Names the words as they were when the app was built. */
  readonly WORDS_VERSION: string;
}
