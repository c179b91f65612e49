import { createContext } from 'react-router';
import type { GraphqlClient } from '../graphql/client.ts';
import type { Brand } from '../render-types.ts';
import type { Language } from '../words/languages.ts';

/** What the loader of a public file can reach: feeds, robots.txt. Only there on the server. */
export interface FileContext {
  /** Asks as a visitor, whoever asks for the file: nothing else may get into it. */
  client: GraphqlClient;
  brand: Brand;
  language: Language;
  defaultLanguage: Language;
  origin: string;
}

/** Set once per request. */
export const fileContext = createContext<FileContext>();
