import { useEffect } from 'react';
import { useViewer } from '../frame/use-viewer.ts';
import { rememberSearch } from './recent-searches.ts';
import { type Search, searchAddress } from './search-address.ts';

/** Notes in this browser that the words were searched for, to be offered again. */
export function useRememberedSearch(search: Search, isMade: boolean): void {
  const of = useViewer()?.path ?? '';
  const { words } = search;
  const address = searchAddress(search);
  useEffect(() => {
    if (isMade && words !== '') rememberSearch(of, { words, address });
  }, [isMade, of, words, address]);
}
