import { ErrorPage } from '../design/ErrorPage.tsx';
import type { PageAssets } from '../render-types.ts';
import type { Site } from '../routing/site.tsx';
import { type I18n, translateWith } from '../words/words.ts';
import styles from './FailureDocument.module.css';
import theme from './theme.js?url&no-inline';

interface FailureParts {
  site: Pick<Site, 'language'> & { brand: Pick<Site['brand'], 'name'> };
  assets: PageAssets;
  i18n: I18n;
  /** Where the reader wanted to go. */
  address: string;
}

/** The page that is shown when the one asked for could not be made: needs no data, no router and no scripts. */
export function FailureDocument({ site, assets, i18n, address }: FailureParts) {
  const t = translateWith(i18n);
  return (
    <html lang={site.language} suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${t('error.faultTitle')} – ${site.brand.name}`}</title>
        <script src={theme} />
        {assets.css.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
      </head>
      <body>
        <main className={styles.failure}>
          <ErrorPage code="500" title={t('error.faultTitle')} text={t('error.faultText')}>
            <a className="link" href={address}>
              {t('error.again')}
            </a>
            <a className="link" href="/">
              {t('error.home')}
            </a>
          </ErrorPage>
        </main>
      </body>
    </html>
  );
}
