import { useLocation } from 'react-router';
import { localPath } from '../words/address.ts';
import { canonicalAddress } from './canonical.ts';
import { useSite } from './site.tsx';

/** What a page says about itself to browsers and search engines. */
export interface Meta {
  /** Without the brand's name, which is added. */
  title: string;
  description?: string;
  /** The path that counts, without language prefix, when it is not the one asked for. */
  canonical?: string;
  /** Keeps the page out of search engines. */
  hidden?: boolean;
}

/** The page's title and links; React moves them into the document's head. */
export function Head({ title, description, canonical, hidden }: Meta) {
  const { brand, origin, language, defaultLanguage, languages } = useSite();
  const { pathname, search } = useLocation();
  const counting = hidden ? null : canonicalAddress(canonical ?? pathname, search);
  const address = (path: string, inLanguage: typeof language) =>
    origin + localPath(path, inLanguage, defaultLanguage);
  const full = title === brand.name ? title : `${title} – ${brand.name}`;
  return (
    <>
      <title>{full}</title>
      {description !== undefined && <meta name="description" content={description} />}
      {counting === null ? (
        <meta name="robots" content="noindex" />
      ) : (
        <>
          <link rel="canonical" href={address(counting, language)} />
          {languages.map((other) => (
            <link key={other} rel="alternate" hrefLang={other} href={address(counting, other)} />
          ))}
          <link rel="alternate" hrefLang="x-default" href={address(counting, defaultLanguage)} />
        </>
      )}
    </>
  );
}
