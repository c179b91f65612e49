import { useEffect } from 'react';
import { useMatches } from 'react-router';
import type { FormsHandle } from '../../routing/define-route.tsx';
import { whenIdle } from '../../routing/when-idle.ts';

/**
 * Fetches the code behind a page's forms when the browser has nothing better to do, for those who may use them:
 * a vote then takes no longer than the vote, and what is typed can be sent when the connection comes and goes.
 */
export function usePreparedForms(mayAct: boolean): void {
  const handle = useMatches().at(-1)?.handle as Partial<FormsHandle> | undefined;
  useEffect(() => {
    if (!mayAct || handle?.prepare === undefined) return;
    const { prepare } = handle;
    // Whatever cannot be fetched now is fetched when it is needed.
    return whenIdle(() => void prepare().catch(() => {}));
  }, [mayAct, handle]);
}
