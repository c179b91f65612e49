import type { RouteObject } from 'react-router';
import { Bare } from './routes/bare.tsx';

/** A route's module exports what it is made of as `route`. */
interface RouteModule {
  route: Partial<RouteObject>;
}

const modules = import.meta.glob<RouteModule>('./routes/*.route.tsx');

/** A URL and the file in `routes/` that answers it; its code is loaded when it is first asked for. */
function page(path: string, name: string): RouteObject {
  const load = modules[`./routes/${name}.route.tsx`];
  if (load === undefined) throw new Error(`There is no routes/${name}.route.tsx`);
  return { id: name, path, lazy: async () => (await load()).route as object };
}

/** Every URL of the site, without language prefixes. */
export const routes: RouteObject[] = [
  {
    id: 'frame',
    Component: Bare,
    children: [page('/', 'home')],
  },
];
