import fs from 'node:fs';
import path from 'node:path';
import { EditorState } from '@codemirror/state';
import { describe, expect, test } from 'vitest';
import { livePreview } from './live-preview.ts';
import { treeOf } from './markdown-tree.ts';

const data = process.env.EMBASSY_TEST_DATA;

function editorOf(doc: string): EditorState {
  return EditorState.create({ doc, extensions: [livePreview] });
}

const texts = [
  '# One\n\n**bold** *it* `code` ~~no~~ [link](https://e.example "title") <https://e.example>',
  'Two\n===\n\n> quoted\n> - [ ] task\n> - [x] done\n\n1. one\n2. two',
  '```js\n**not bold**\n```\n\n| a | b |\n| - | - |\n| 1 | 2 |',
  '![what](/media/abc.webp)\n\n![](https://elsewhere.example/a.png)\n\n>! spoiler\n\n<details>\n<summary>x</summary>\n</details>',
  '',
];

test.each(texts)('what is shown never changes what is written: %j', (text) => {
  expect(editorOf(text).doc.toString()).toBe(text);
});

test('what is typed is read as if it had always stood there', () => {
  let state = editorOf('');
  const text = texts.join('\n\n');
  for (let at = 0; at < text.length; at += 7) {
    state = state.update({ changes: { from: at, insert: text.slice(at, at + 7) } }).state;
  }
  expect(state.doc.toString()).toBe(text);
  expect(treeOf(state).toString()).toBe(treeOf(editorOf(text)).toString());
});

describe.skipIf(!data)('on the specification’s own examples', () => {
  test('each comes back as it was, with the caret at any place', () => {
    const file = path.join(data!, 'corpora/commonmark-spec.json');
    const read = JSON.parse(fs.readFileSync(file, 'utf8')) as
      | { markdown: string }[]
      | { examples: { markdown: string }[] };
    const examples = Array.isArray(read) ? read : read.examples;
    expect(examples.length).toBeGreaterThan(600);
    for (const { markdown } of examples) {
      let state = editorOf(markdown);
      for (const anchor of [0, Math.floor(state.doc.length / 2), state.doc.length]) {
        state = state.update({ selection: { anchor } }).state;
        expect(state.doc.toString()).toBe(markdown);
      }
    }
  });
});
