import type { ReactNode } from 'react';
import type { PageAssets } from '../render-types.ts';
import type { Language } from '../words/languages.ts';
import theme from './theme.js?url&no-inline';

interface DocumentParts {
  language: Language;
  assets: PageAssets;
  /** What the browser needs to take over, as JSON; never a script, so that the content policy stays strict. */
  payload: string;
  children: ReactNode;
}

/** The id of the element that carries the payload. */
export const payloadId = 'page-payload';

/** The whole page, from `<html>` on; the same on the server and in the browser. */
export function Document({ language, assets, payload, children }: DocumentParts) {
  return (
    <html lang={language} suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#fcfaf6" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#1b1714" media="(prefers-color-scheme: dark)" />
        <script src={theme} />
        {assets.css.map((href) => (
          <link key={href} rel="stylesheet" href={href} precedence="page" />
        ))}
        {assets.preload.map((href) => (
          // What is to be seen comes first.
          <link key={href} rel="modulepreload" href={href} fetchPriority="low" />
        ))}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
        <link rel="manifest" href="/manifest.webmanifest" />
        {/* Deferred, not async: it reads the payload at the document's end. */}
        <script type="module" src={assets.entry} fetchPriority="low" />
      </head>
      <body>
        {children}
        <script
          type="application/json"
          id={payloadId}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which every `<` is escaped
          dangerouslySetInnerHTML={{ __html: payload }}
        />
      </body>
    </html>
  );
}
