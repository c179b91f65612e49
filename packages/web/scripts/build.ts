import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '..');
const configFile = path.join(root, 'vite.config.ts');

const began = Date.now();
await build({ root, configFile, logLevel: 'warn' });
await build({ root, configFile, logLevel: 'warn', build: { ssr: 'src/entry-server.tsx' } });
// Service workers are programs of their own, at the root, and named the same for ever.
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  build: {
    outDir: 'dist/client',
    emptyOutDir: false,
    target: ['chrome125', 'firefox128', 'safari17.5'],
    modulePreload: false,
    rolldownOptions: {
      input: ['service-worker', 'service-worker-end'].map((name) => `src/offline/${name}.ts`),
      output: { entryFileNames: '[name].js' },
    },
  },
});
const assets = path.join(root, 'dist/client/assets');
await minifyBlocking('theme');
removeForgotten(assets, began - 3 * 24 * 60 * 60 * 1000);
// Files with names of their own (icons) are all made anew: what was not is no longer ours, and would be served.
removeForgotten(path.dirname(assets), began);
compressAssets(assets);

/** Makes the scripts small that block the first paint: what is asked for by its address comes as it was written. */
async function minifyBlocking(name: string): Promise<void> {
  const input = path.join(root, `src/document/${name}.js`);
  const made = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: { write: false, modulePreload: false, rolldownOptions: { input } },
  });
  const [chunk] = 'output' in made ? made.output : [];
  if (!chunk) throw new Error(`${name} could not be made small`);
  const written = fs.readFileSync(input, 'utf8');
  for (const file of fs.readdirSync(assets)) {
    const target = path.join(assets, file);
    if (file.startsWith(`${name}-`) && file.endsWith('.js') && fs.readFileSync(target, 'utf8') === written) {
      fs.writeFileSync(target, chunk.code);
      for (const packed of ['.gz', '.br']) fs.rmSync(target + packed, { force: true });
    }
  }
}

/** Removes the files that no build has made since. */
function removeForgotten(folder: string, since: number): void {
  for (const name of fs.readdirSync(folder)) {
    const file = path.join(folder, name);
    const found = fs.statSync(file);
    if (found.isFile() && found.mtimeMs < since) fs.rmSync(file);
  }
}

/** Lays a brotli and a gzip copy beside every text asset, so that serving one costs nothing. */
function compressAssets(folder: string): void {
  for (const name of fs.readdirSync(folder)) {
    if (!/\.(js|css|svg)$/.test(name)) continue;
    const file = path.join(folder, name);
    if (fs.existsSync(`${file}.gz`)) continue;
    const bytes = fs.readFileSync(file);
    fs.writeFileSync(`${file}.br`, zlib.brotliCompressSync(bytes));
    fs.writeFileSync(`${file}.gz`, zlib.gzipSync(bytes, { level: 9 }));
  }
}
