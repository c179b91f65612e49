import { describe, expect, test } from 'vitest';
import { assetsIn, isKept, offlineAddress, titleIn } from './keeping.rules.ts';

describe('what is kept', () => {
  test.each([
    ['/t/12/a-title', true],
    ['/t/12', true],
    ['/sv/t/12/a-title', true],
    ['/', false],
    ['/tags/12', false],
    ['/t/new', false],
    ['/settings', false],
    ['/inbox/t/12', false],
  ])('%s: %s', (path, kept) => {
    expect(isKept(path)).toBe(kept);
  });

  test('comes with the files it names, each once', () => {
    const html = `<link rel="stylesheet" href="/assets/frame.css"><script src="/assets/a.js"></script>
      <use href="/assets/icons.svg#up"/><use href="/assets/icons.svg#down"/><a href="/t/1">x</a>`;
    expect(assetsIn(html)).toEqual(['/assets/frame.css', '/assets/a.js', '/assets/icons.svg']);
  });

  test('has the title of its document', () => {
    expect(titleIn('<head><title>Malt &amp; hops – Brygga</title>')).toBe('Malt &amp; hops – Brygga');
    expect(titleIn('<p>')).toBe('');
  });
});

test.each([
  ['/t/1/x', '?after=2', '/offline?to=%2Ft%2F1%2Fx%3Fafter%3D2'],
  ['/sv/t/1', '', '/sv/offline?to=%2Ft%2F1'],
  ['/sv', '', '/sv/offline?to='],
])('instead of %s%s there is %s', (path, search, address) => {
  expect(offlineAddress(path, search)).toBe(address);
});
