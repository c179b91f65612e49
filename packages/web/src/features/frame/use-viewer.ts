import { useRouteLoaderData } from 'react-router';
import type { FrameData } from './FrameLayout.tsx';

/** Whoever is reading; null for a visitor. */
export function useViewer(): FrameData['me'] {
  return useRouteLoaderData<FrameData>('frame')?.me ?? null;
}
