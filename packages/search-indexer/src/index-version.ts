/**
 * Goes up with every change to what documents hold, to how words are read or to how an engine keeps them, if an index
 * built before would find less or otherwise. At the next start each community then builds its index anew.
 */
export const INDEX_VERSION = 2;
