import { createContext } from 'react-router';
import type { GraphqlClient } from '../graphql/client.ts';
import type { I18n } from '../words/words.ts';

/** What every loader and action can reach. */
export interface PageContext {
  client: GraphqlClient;
  i18n: I18n;
  /** Sends a form with a picture to where pictures are kept; answers as `POST /media` does. */
  upload: (form: FormData) => Promise<Response>;
}

/** Set once per request on the server and once per visit in the browser. */
export const pageContext = createContext<PageContext>();
