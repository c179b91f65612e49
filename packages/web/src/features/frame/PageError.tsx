import { useEffect } from 'react';
import { isRouteErrorResponse, useHref, useLocation, useRouteError } from 'react-router';
import { ButtonLink } from '../../design/Button.tsx';
import { ErrorPage } from '../../design/ErrorPage.tsx';
import { Main } from '../../design/frame/Frame.tsx';
import { isUnreachable } from '../../graphql/api-failure.ts';
import { Head } from '../../routing/Head.tsx';
import { hasLostChunk } from '../../routing/lost-chunks.ts';
import { useWords, type WordKey } from '../../words/words.ts';

/** The statuses that have words of their own; all others are a fault of ours. */
const kinds = { 400: 'badForm', 403: 'forbidden', 404: 'missing', 405: 'badForm', 410: 'gone' } as const;

/** Stands in the frame where a page could not be shown. */
export function PageError() {
  const error = useRouteError();
  const t = useWords();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const known = status in kinds ? kinds[status as keyof typeof kinds] : 'fault';
  const lost = hasLostChunk();
  const kind = lost || isUnreachable(error) ? 'unreachable' : known;
  useEffect(() => {
    // The address is already that of the page wanted; its document brings the new version's code.
    if (lost && navigator.onLine) location.reload();
  }, [lost]);
  const title = t(`error.${kind}Title` satisfies WordKey);
  return (
    <Main>
      <Head title={title} hidden />
      <ErrorPage
        code={kind === 'unreachable' ? undefined : String(status)}
        title={title}
        text={t(`error.${kind}Text` satisfies WordKey)}
      >
        <ButtonLink to="/search">{t('error.search')}</ButtonLink>
        <ButtonLink to="/">{t('error.home')}</ButtonLink>
      </ErrorPage>
    </Main>
  );
}

/** Stands alone when not even the frame could be made. */
export function BareError() {
  const t = useWords();
  const pathname = useHref(useLocation());
  const title = t('error.faultTitle');
  return (
    <Main>
      <Head title={title} hidden />
      <ErrorPage code="500" title={title} text={t('error.faultText')}>
        <a className="link" href={pathname}>
          {t('error.again')}
        </a>
      </ErrorPage>
    </Main>
  );
}
