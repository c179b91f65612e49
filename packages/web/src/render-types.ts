import type { Language } from './words/languages.ts';

/** How the brand shows itself around every page. */
export interface Brand {
  name: string;
  logo: { url: string; width: number; height: number } | null;
  /** The logo says the name, so that it need not stand beside it. */
  logoShowsName: boolean;
  /** The style sheet of its colours and faces; none when the design's tokens say them. */
  stylesheet: string | null;
}

/** The files a page needs before it can be shown and brought to life. */
export interface PageAssets {
  /** Style sheets of the page, in order. */
  css: string[];
  /** Modules to be loaded early: those of the frame and of the page's route, and their words. */
  preload: string[];
  /** The module that brings the page to life. */
  entry: string;
  /** The module of the page's route; null when it can only be found in the table of all routes. */
  code: string | null;
}

/** Which page is asked for. */
export interface PageParts {
  /** The id of its route; none when no page could be made. */
  page?: string;
  language: Language;
  /** Members act and go on: what that needs comes with the page. */
  forMember?: boolean;
}

/** What the server lends the renderer; nothing in it depends on who is looking. */
export interface RenderOptions {
  /** Executes GraphQL in this process. */
  graphql: (request: Request) => Promise<Response>;
  /** Takes in a picture in this process, as `POST /media` does over the network. */
  upload: (request: Request) => Promise<Response>;
  assets: (page: PageParts) => PageAssets | Promise<PageAssets>;
  /** The name to fall back upon where not even the brand could be asked for. */
  brandName: string;
  defaultLanguage: Language;
  /** Times are told in this zone to readers who have not chosen their own. */
  timeZone: string;
  /** Whether what was read is kept for reading without a connection. */
  offlineReading: boolean;
  /** Called with what went wrong when a page could not be made; the reader gets a calm error page. */
  onError: (error: unknown) => void;
}

/** Answers a request for a page or a form sent to one. */
export type Render = (request: Request, options: RenderOptions) => Promise<Response>;

/** The part of Vite's manifest that is read. */
export type Manifest = Record<
  string,
  { file: string; css?: string[]; imports?: string[]; dynamicImports?: string[]; isEntry?: boolean }
>;

/** Looks up a built page's files in the manifest. */
export type AssetsFromManifest = (manifest: Manifest) => (page: PageParts) => PageAssets;
