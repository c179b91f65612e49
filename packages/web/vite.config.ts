import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { className, classNamesPlugin } from './scripts/class-names-plugin.ts';
import { emojisPlugin } from './scripts/emojis-plugin.ts';
import { graphqlPlugin } from './scripts/graphql-plugin.ts';
import { leanRouterPlugin } from './scripts/lean-router-plugin.ts';
import { filesWith, lateFiles, source } from './scripts/source-graph.ts';
import { wordsPlugin, wordsVersion } from './scripts/words-plugin.ts';

// A few files that pages share, cached apart: split finer, a page would ask for dozens of a few hundred bytes.
// What others wrote; what comes with every page; what a thread's page adds; what forms do once they are sent; and
// the rest that several pages show. Whatever is loaded late comes with whoever first needs it.
const groups = () => {
  const late = new Set(lateFiles());
  const taken = new Set<string>();
  const group = (name: string, root: string) => {
    const rootFile = path.join(source, root);
    const files = new Set([...filesWith(root)].filter((file) => !taken.has(file)));
    files.delete(rootFile);
    for (const file of files) taken.add(file);
    return { name, test: (id: string) => files.has(id) };
  };
  return [
    // Apart, since what runs before the first picture needs it, and nothing else.
    { name: 'preload', test: /vite\/preload-helper|routing\/when-painted/ },
    {
      name: 'libraries',
      test: /\/node_modules\/(react|react-dom|scheduler|react-router|use-sync-external-store)\/|rolldown\/runtime/,
    },
    group('frame', 'entry-client.tsx'),
    group('thread', 'routes/thread.route.tsx'),
    group('acting', 'routing/run-action.ts'),
    {
      name: 'shared',
      test: (id: string) =>
        !late.has(id) && /\/src\/(design(?!\/late)|routing|words)\/|\/features\/(feed|people)\//.test(id),
    },
  ].map((one, index, all) => ({ ...one, priority: all.length - index }));
};

export default defineConfig(({ isSsrBuild, command }) => ({
  plugins: [
    react(),
    graphqlPlugin(),
    classNamesPlugin(),
    leanRouterPlugin(),
    emojisPlugin(),
    wordsPlugin({ version: command === 'build' ? wordsVersion() : 'live' }),
  ],
  publicDir: isSsrBuild ? false : 'public',
  css: {
    modules: {
      generateScopedName: (name, file) => className(file, name),
    },
  },
  build: {
    outDir: isSsrBuild ? 'dist/server' : 'dist/client',
    // Files of earlier builds stay a while: pages that are open, and servers that still run, ask for them.
    emptyOutDir: isSsrBuild,
    manifest: !isSsrBuild,
    assetsInlineLimit: 0,
    target: ['chrome125', 'firefox128', 'safari17.5'],
    modulePreload: {
      polyfill: false,
      // What every page has from the start need not be named wherever something is loaded late.
      resolveDependencies: (_, files) =>
        files.filter((file) => !/\/(libraries|frame|preload|rolldown-runtime)-[^/]*$/.test(file)),
    },
    reportCompressedSize: false,
    rolldownOptions: isSsrBuild
      ? // One file, read at the start: a running server does not depend on what happens to the build afterwards.
        { output: { codeSplitting: false } }
      : { input: 'src/entry.ts', output: { codeSplitting: { groups: groups() } } },
  },
  // Named here because the scan for them cannot follow `words:` imports.
  optimizeDeps: {
    entries: [],
    include: ['react', 'react-dom/client', 'react/jsx-dev-runtime', 'react-router', '@urql/core'],
  },
  // The renderer is always React's production build, whatever the process it runs in is called.
  ...(isSsrBuild && { define: { 'process.env.NODE_ENV': '"production"' } }),
  // The server's bundle needs no node_modules; in development they stay outside it.
  ssr: isSsrBuild ? { noExternal: true } : {},
}));
