import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { ActButton } from '../../design/ActButton.tsx';
import { Acts } from '../../design/Acts.tsx';
import { Failure } from '../../design/Failure.tsx';
import { signInAddress } from '../../routing/sign-in-address.ts';
import { useSite } from '../../routing/site.tsx';
import type { RouteFormState } from '../../routing/use-route-form.ts';
import { localPath } from '../../words/address.ts';
import { useWords } from '../../words/words.ts';

/** Why a text was not sent, and the ways on from there; the text itself stays in its field. */
export function SendTrouble({ form, title }: { form: RouteFormState; title: string }) {
  const t = useWords();
  const anchor = useRef<HTMLDivElement>(null);
  const { language, defaultLanguage } = useSite();
  const { pathname, search } = useLocation();
  const { message, reason } = form.errors;
  const isAlone = useSendingOnReturn(anchor, form);
  if (message === undefined) return null;
  const isSignedOut = reason === 'SIGN_IN_FIRST';
  return (
    <div ref={anchor}>
      <Failure title={title}>
        <p>{isAlone ? t('editor.sendsItself') : message}</p>
        {isSignedOut && <p className="alive-only">{t('editor.thenAgain')}</p>}
        <Acts>
          {isSignedOut && (
            <a
              className="link alive-only"
              href={localPath(signInAddress(pathname + search), language, defaultLanguage)}
              target="_blank"
              rel="noopener opener"
            >
              {t('editor.signInElsewhere')}
            </a>
          )}
          {reason !== undefined && reason !== 'STALE_VERSION' && (
            <ActButton icon="undo" aria-disabled={form.sending || undefined}>
              {t('editor.sendAgain')}
            </ActButton>
          )}
        </Acts>
      </Failure>
    </div>
  );
}

/** Sends a form as soon as there is a connection again, unless its words were changed meanwhile. */
function useSendingOnReturn(anchor: { current: HTMLElement | null }, { errors }: RouteFormState): boolean {
  const [isOffline, setOffline] = useState(false);
  const waits = errors.reason === 'UNREACHABLE';
  useEffect(() => {
    const form = anchor.current?.closest('form');
    if (!waits || !form) return;
    setOffline(!navigator.onLine);
    const listening = new AbortController();
    const { signal } = listening;
    form.addEventListener('input', () => listening.abort(), { signal });
    addEventListener('online', () => form.requestSubmit(), { signal });
    return () => listening.abort();
  }, [anchor, waits]);
  return waits && isOffline;
}
