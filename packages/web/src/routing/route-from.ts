import type { RouteObject } from 'react-router';
import { withWords } from '../words/need-words.ts';
import { routePart } from '../words/words-file.ts';

/** A route's module exports what it is made of as `route`. */
export interface RouteModule {
  route: Partial<RouteObject>;
}

/** What a page's module makes of its route, once it and its words are there. */
export async function routeFrom(id: string, module: Promise<RouteModule>) {
  return (await withWords(routePart(id), module)).route as object;
}
