import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { wordsPlugin } from './scripts/words-plugin.ts';

// Two files that every page shares, cached apart: what others wrote and what the frame is made of. Split finer,
// a page would ask for dozens of files of a few hundred bytes. What is in `late/` comes with whoever first needs it.
const output = {
  codeSplitting: {
    groups: [
      { name: 'libraries', test: /node_modules/, priority: 2 },
      {
        name: 'frame',
        test: /src\/(design(?!\/late)|document|graphql|routing|words|features\/(frame|people|threads))\//,
      },
    ],
  },
};

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react(), wordsPlugin()],
  publicDir: isSsrBuild ? false : 'public',
  css: {
    modules: {
      // `Row-title`: readable in the page; file names are unique, so no hash is needed.
      generateScopedName: (name, file) => `${path.basename(file).split('.')[0]}-${name}`,
    },
  },
  build: {
    outDir: isSsrBuild ? 'dist/server' : 'dist/client',
    // Files of earlier builds stay a while: pages that are open, and servers that still run, ask for them.
    emptyOutDir: isSsrBuild,
    manifest: !isSsrBuild,
    assetsInlineLimit: 0,
    target: ['chrome125', 'firefox128', 'safari17.5'],
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: isSsrBuild
      ? // One file, read at the start: a running server does not depend on what happens to the build afterwards.
        { output: { codeSplitting: false } }
      : { input: 'src/entry-client.tsx', output },
  },
  // Named here because the scan for them cannot follow `words:` imports.
  optimizeDeps: {
    entries: [],
    include: [
      'react',
      'react-dom/client',
      'react/jsx-dev-runtime',
      'react-router',
      '@lingui/core',
      '@lingui/react',
      '@urql/core',
      'gql.tada',
    ],
  },
  // The renderer is always React's production build, whatever the process it runs in is called.
  ...(isSsrBuild && { define: { 'process.env.NODE_ENV': '"production"' } }),
  // The server's bundle needs no node_modules; in development they stay outside it.
  ssr: isSsrBuild ? { noExternal: true } : {},
}));
