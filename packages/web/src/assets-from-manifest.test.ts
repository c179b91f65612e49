import { describe, expect, test } from 'vitest';
import { assetsFromManifest } from './assets-from-manifest.ts';

const manifest = {
  'src/entry.ts': { file: 'assets/entry.js' },
  'src/entry-client.tsx': { file: 'assets/client.js', css: ['assets/entry.css'], imports: ['_frame.js'] },
  '_frame.js': {
    file: 'assets/frame.js',
    css: ['assets/frame.css'],
    dynamicImports: ['src/features/frame/MemberMenu.tsx'],
  },
  'src/features/frame/MemberMenu.tsx': { file: 'assets/MemberMenu.js' },
  'src/routes/thread.route.tsx': {
    file: 'assets/thread.js',
    css: ['assets/thread.css'],
    imports: ['_frame.js'],
    dynamicImports: ['src/features/threads/signed-in.ts', 'src/features/threads/other.ts'],
  },
  'src/features/threads/signed-in.ts': { file: 'assets/signed-in.js' },
  'src/features/threads/other.ts': { file: 'assets/other.js' },
  'src/router.tsx': { file: 'assets/table.js' },
  'src/routes/ask.route.tsx': { file: 'assets/ask.js' },
};

describe('a page’s files', () => {
  const page = assetsFromManifest(manifest)({ page: 'thread', language: 'sv' });

  test('are those of the entry and of its route, each once, with their words in the page’s language', () => {
    expect(page.preload).toEqual([
      '/assets/client.js',
      '/assets/frame.js',
      '/assets/thread.js',
      expect.stringMatching(/-sv-frame\.js$/),
      expect.stringMatching(/-sv-thread\.route\.js$/),
    ]);
    expect(page.entry).toBe('/assets/entry.js');
    expect(page.code).toBe('/assets/thread.js');
  });

  test('of a member have the table of all routes, and what only members see', () => {
    const member = assetsFromManifest(manifest)({ page: 'thread', language: 'sv', forMember: true });
    expect(member.preload).toEqual(
      expect.arrayContaining([
        ...page.preload,
        '/assets/table.js',
        '/assets/signed-in.js',
        expect.stringMatching(/-sv-router\.js$/),
        expect.stringMatching(/-sv-signed-in\.js$/),
        '/assets/MemberMenu.js',
        expect.stringMatching(/-sv-MemberMenu\.js$/),
      ]),
    );
    expect(member.preload).not.toContain('/assets/other.js');
  });

  test('of a page that could not be made are those of the frame', () => {
    expect(assetsFromManifest(manifest)({ language: 'sv' })).toMatchObject({
      preload: ['/assets/client.js', '/assets/frame.js', expect.stringMatching(/-sv-frame\.js$/)],
      code: null,
    });
  });

  test('have shared style sheets before those of the page', () => {
    expect(page.css).toEqual(['/assets/frame.css', '/assets/entry.css', '/assets/thread.css']);
  });

  test('a build without an entry is named', () => {
    expect(() => assetsFromManifest({})({ language: 'en' })).toThrow('build the web package again');
  });
});
