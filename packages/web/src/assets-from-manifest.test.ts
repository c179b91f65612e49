import { describe, expect, test } from 'vitest';
import { assetsFromManifest } from './assets-from-manifest.ts';

const manifest = {
  'src/entry-client.tsx': { file: 'assets/entry.js', css: ['assets/entry.css'], imports: ['_frame.js'] },
  '_frame.js': { file: 'assets/frame.js', css: ['assets/frame.css'] },
  'src/routes/thread.route.tsx': {
    file: 'assets/thread.js',
    css: ['assets/thread.css'],
    imports: ['_frame.js'],
  },
  'src/routes/ask.route.tsx': { file: 'assets/ask.js' },
  'src/locales/sv.words.js': { file: 'assets/sv.js' },
  'src/locales/en.words.js': { file: 'assets/en.js' },
};

describe('a page’s files', () => {
  const page = assetsFromManifest(manifest)({ routes: ['frame', '0-0', 'thread'], language: 'sv' });

  test('are those of the entry, of its routes and of its language, each once', () => {
    expect(page.preload).toEqual(['/assets/frame.js', '/assets/thread.js', '/assets/sv.js']);
    expect(page.entry).toBe('/assets/entry.js');
  });

  test('have shared style sheets before those of the page', () => {
    expect(page.css).toEqual(['/assets/frame.css', '/assets/entry.css', '/assets/thread.css']);
  });

  test('a build without an entry is named', () => {
    expect(() => assetsFromManifest({})({ routes: [], language: 'en' })).toThrow(
      'build the web package again',
    );
  });
});
