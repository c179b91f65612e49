import fs from 'node:fs';
import path from 'node:path';
import type { PageAssets, PageParts, Render } from '@embassy/web/render-types';
import type { FastifyInstance } from 'fastify';
import { createServer, type EnvironmentModuleNode, type ViteDevServer } from 'vite';

const entryServer = '/src/entry-server.tsx';

/** The web package from its sources: modules served by Vite, pages rendered by what was last saved. */
export async function startDevWeb(app: FastifyInstance, root: string) {
  const vite = await createServer({
    root,
    configFile: path.join(root, 'vite.config.ts'),
    appType: 'custom',
    server: { middlewareMode: true, hmr: { server: app.server } },
  });
  app.addHook('onRequest', (request, reply, next) => {
    if (request.method === 'GET') vite.middlewares(request.raw, reply.raw, next);
    else next();
  });
  app.addHook('onClose', () => vite.close());
  const isRoute = (id: string) => fs.existsSync(path.join(root, `src/routes/${id}.route.tsx`));
  return {
    render: async () => (await vite.ssrLoadModule(entryServer)).render as Render,
    assets: ({ page }: PageParts): PageAssets => ({
      css: loadedStyles(vite),
      preload: [],
      entry: '/src/entry.ts',
      code: page !== undefined && isRoute(page) ? `/src/routes/${page}.route.tsx` : null,
    }),
  };
}

/**
 * The style sheets among the modules the page was rendered with. In development Vite adds styles by script,
 * so without these links the first paint would be naked.
 */
function loadedStyles(vite: ViteDevServer): string[] {
  const graph = vite.environments.ssr?.moduleGraph;
  const styles = new Set<string>();
  const seen = new Set<EnvironmentModuleNode>();
  const visit = (module: EnvironmentModuleNode): void => {
    if (seen.has(module)) return;
    seen.add(module);
    for (const imported of module.importedModules) visit(imported);
    if (module.url.endsWith('.css')) styles.add(`${module.url}?direct`);
  };
  const entry = graph && [...graph.urlToModuleMap.values()].find((module) => module.url === entryServer);
  if (entry) visit(entry);
  return [...styles];
}
