import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesWith, lateFiles, replaceLateImports, source } from './source-graph.ts';
import { framePart, wordsOfParts } from './words-of-parts.ts';

const inSource = (file: string) => path.join(source, file);

describe('what comes with a page', () => {
  const thread = filesWith('routes/thread.route.tsx');

  test('are the components it shows, and their style sheets', () => {
    expect(thread).toContain(inSource('features/answers/Answers.tsx'));
    expect(thread).toContain(inSource('design/Prose.module.css'));
  });

  test('is not what it loads late', () => {
    expect(lateFiles()).toContain(inSource('features/threads/signed-in.ts'));
    expect(thread).not.toContain(inSource('features/threads/signed-in.ts'));
    expect(thread).not.toContain(inSource('features/answers/AnswerForm.tsx'));
  });

  test('is nothing that only types name', () => {
    expect(thread).not.toContain(inSource('graphql/client.ts'));
  });
});

test('late imports are found where code loads something, not where types name it', () => {
  const code = `type Late = typeof import('./Late.tsx');\nconst late = () => import('./Late.tsx');\nimport('react');`;
  expect(replaceLateImports(code, '/src/a.ts', (text, file) => `with(${text}, ${file})`)).toBe(
    `type Late = typeof import('./Late.tsx');\nconst late = () => with(import('./Late.tsx'), /src/Late.tsx);\nimport('react');`,
  );
});

describe('the words of a part', () => {
  const words = wordsOfParts();

  test('are those that it says, and no other page’s', () => {
    expect(words.get(framePart)).toContain('frame.search');
    expect(words.get('thread.route')).toContain('thread.related');
    expect(words.get('thread.route')).not.toContain('ask.tags');
    expect(words.get('ask.route')).toContain('ask.kindQUESTION');
  });

  test('do not come twice', () => {
    const frame = new Set(words.get(framePart));
    for (const [part, keys] of words) {
      if (part !== framePart) expect(keys.filter((key) => frame.has(key))).toEqual([]);
    }
  });
});
