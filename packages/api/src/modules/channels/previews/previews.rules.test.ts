import { describe, expect, test } from 'vitest';
import { fittedTitle, previewAt, previewFacts, previewPath } from './previews.rules.ts';

describe('previews', () => {
  test('a path tells thread and version, and nothing else is a path', () => {
    expect(previewAt(previewPath(12, '0123456789abcdef'))).toEqual({
      number: 12,
      version: '0123456789abcdef',
    });
    for (const path of [
      '/previews/0-0123456789abcdef.png',
      '/previews/12.png',
      '/previews/12-0123456789abcdeg.png',
      '/previews/12-0123456789abcdef.png/x',
      '/previews/../12-0123456789abcdef.png',
      '/previews/9999999999-0123456789abcdef.png',
    ]) {
      expect(previewAt(path)).toBeNull();
    }
  });

  test('whatever it shows decides its version', () => {
    const preview = { brand: 'Brygga', colour: '#274690', title: 'Foam', kind: 'Question', state: null };
    const all = [
      preview,
      { ...preview, brand: 'B' },
      { ...preview, colour: '#000000' },
      { ...preview, title: 'F' },
      { ...preview, state: 'Solved' },
    ];
    expect(new Set(all.map(previewFacts)).size).toBe(all.length);
  });

  test('long titles are set smaller, and cut between letters', () => {
    expect(fittedTitle('  Why  does it foam? ')).toEqual({ text: 'Why does it foam?', size: 80 });
    expect(fittedTitle('a'.repeat(60)).size).toBe(64);
    const long = fittedTitle('🫘'.repeat(300));
    expect([...long.text]).toHaveLength(150);
    expect(long.text.endsWith('🫘…')).toBe(true);
  });
});
