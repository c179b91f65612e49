import { useRouteLoaderData } from 'react-router';
import type { FrameData } from './FrameLayout.tsx';

/** The languages whose threads the reader wants in feeds; none means all, as for every visitor. */
export function useReadingLanguages(): string[] {
  return useRouteLoaderData<FrameData>('frame')?.myReadingLanguages ?? [];
}
