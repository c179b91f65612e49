import { type ReactNode, useEffect, useState } from 'react';
import { useRevalidator } from 'react-router';
import { whenAtRest } from './at-rest.ts';

type InboxBar = typeof import('./late/InboxBar.tsx').InboxBar;

/** Tells on the inbox's page what came since it was loaded, and shows it when asked. */
export function useLiveInbox(unreadCount: number): ReactNode {
  const [Bar, setBar] = useState<InboxBar | null>(null);
  const { revalidate, state } = useRevalidator();
  useEffect(
    () =>
      whenAtRest(
        () => import('./late/InboxBar.tsx'),
        (late) => setBar(() => late.InboxBar),
      ),
    [],
  );
  return (
    Bar && <Bar unreadCount={unreadCount} onShow={() => void revalidate()} pending={state === 'loading'} />
  );
}
