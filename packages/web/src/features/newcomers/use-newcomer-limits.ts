import { useRouteLoaderData } from 'react-router';
import type { FrameData } from '../frame/FrameLayout.tsx';

/** What the reader is not trusted with yet; null for visitors and for whoever lacks nothing. */
export function useNewcomerLimits(): FrameData['newcomerLimits'] {
  return useRouteLoaderData<FrameData>('frame')?.newcomerLimits ?? null;
}
