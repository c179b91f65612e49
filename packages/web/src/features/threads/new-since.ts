import { createContext, useContext } from 'react';
import { useViewer } from '../frame/use-viewer.ts';

const NewSince = createContext<string | null>(null);

/** Hands until when the reader had read the thread before this visit; null when they never had. */
export const NewSinceProvider = NewSince;

/** Tells what others wrote since the reader's last visit. */
export function useIsNew(): (post: { createdAt: string; author: { path: string } }) => boolean {
  const seenUntil = useContext(NewSince);
  const viewer = useViewer();
  return ({ createdAt, author }) =>
    seenUntil !== null && viewer !== null && author.path !== viewer.path && createdAt > seenUntil;
}
