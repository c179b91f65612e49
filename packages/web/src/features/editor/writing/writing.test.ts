import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Change, changeBetween, changed, movedPlace, type Writing } from './change.ts';
import { completionAt } from './completion-at.ts';
import { insertBlock } from './insert-block.ts';
import { insertCodeBlock } from './insert-code-block.ts';
import { insertLink } from './insert-link.ts';
import { insertTable } from './insert-table.ts';
import { placeAfterCode } from './is-in-code.ts';
import { newLine } from './new-line.ts';
import { findPicture, pictureMarkdown } from './picture-markdown.ts';
import { toggleLines } from './toggle-lines.ts';
import { toggleMark } from './toggle-mark.ts';

/** `one [two] three` is a text in which `two` is selected; `one [] two` has its caret in the middle. */
function writing(drawn: string): Writing {
  const from = drawn.indexOf('⟦');
  const to = drawn.indexOf('⟧') - 1;
  return { text: drawn.replace(/[⟦⟧]/g, ''), from, to };
}

function drawn({ text, from, to }: Writing): string {
  return `${text.slice(0, from)}⟦${text.slice(from, to)}⟧${text.slice(to)}`;
}

const after = (before: string, act: (writing: Writing) => Change | null) => {
  const change = act(writing(before));
  return change === null ? null : drawn(changed(writing(before), change));
};

describe('marks', () => {
  test.each([
    ['a ⟦word⟧ here', 'a **⟦word⟧** here'],
    ['a **⟦word⟧** here', 'a ⟦word⟧ here'],
    ['a ⟦**word**⟧ here', 'a ⟦word⟧ here'],
    ['a wo⟦⟧rd here', 'a **wo⟦⟧rd** here'],
    ['a **wo⟦⟧rd** here', 'a wo⟦⟧rd here'],
    ['nothing ⟦⟧', 'nothing **⟦⟧**'],
  ])('bold: %s', (before, expected) => {
    expect(after(before, (it) => toggleMark(it, '**'))).toBe(expected);
  });

  test('hold no white space at their edges, where they would not be read as marks', () => {
    expect(after('a⟦ word ⟧here', (it) => toggleMark(it, '**'))?.replace(/[⟦⟧]/g, '')).toBe(
      'a **word** here',
    );
  });

  test('italic is told from bold, and both can be had', () => {
    expect(after('**⟦word⟧**', (it) => toggleMark(it, '*'))).toBe('***⟦word⟧***');
    expect(after('***⟦word⟧***', (it) => toggleMark(it, '*'))).toBe('**⟦word⟧**');
  });

  test('twice is never', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-zé]{1,8}( [a-zé]{1,8}){0,3}$/),
        fc.constantFrom('**', '*', '`', '~~'),
        (text, mark) => {
          const once = changed(
            { text, from: 0, to: text.length },
            toggleMark({ text, from: 0, to: text.length }, mark as '**'),
          );
          expect(changed(once, toggleMark(once, mark as '**'))).toEqual({ text, from: 0, to: text.length });
        },
      ),
    );
  });
});

describe('lines', () => {
  test.each([
    ['list', '⟦one\ntwo⟧', '⟦- one\n- two⟧'],
    ['list', '⟦- one\n- two⟧', '⟦one\ntwo⟧'],
    ['numbers', '⟦- one\n- two⟧', '⟦1. one\n2. two⟧'],
    ['quote', '⟦one\n\ntwo⟧', '⟦> one\n>\n> two⟧'],
    ['quote', '⟦> one\n>\n> two⟧', '⟦one\n\ntwo⟧'],
    ['heading', 'Pu⟦⟧mp', '## Pu⟦⟧mp'],
    ['heading', '## Pu⟦⟧mp', '### Pu⟦⟧mp'],
    ['heading', '### Pu⟦⟧mp', 'Pu⟦⟧mp'],
  ] as const)('%s: %s', (form, before, expected) => {
    expect(after(before, (it) => toggleLines(it, form))).toBe(expected);
  });

  test('a list after words is set apart, or it would be read as more of them', () => {
    expect(after('Words\none⟦⟧', (it) => toggleLines(it, 'numbers'))).toBe('Words\n\n1. one⟦⟧');
  });

  test.each([
    ['- one⟦⟧', '- one\n- ⟦⟧'],
    ['- [x] one⟦⟧', '- [x] one\n- [ ] ⟦⟧'],
    ['  9. nine⟦⟧', '  9. nine\n  10. ⟦⟧'],
    ['> said⟦⟧', '> said\n> ⟦⟧'],
    ['- one\n- ⟦⟧', '- one\n⟦⟧'],
  ])('Enter goes on, and ends what is empty: %s', (before, expected) => {
    expect(after(before, newLine)).toBe(expected);
  });

  test.each(['words⟦⟧', '```\n- one⟦⟧', '- ⟦one⟧'])('Enter is only a new line: %s', (before) => {
    expect(after(before, newLine)).toBeNull();
  });
});

describe('blocks', () => {
  test('stand apart from the words around them', () => {
    expect(after('one⟦⟧two', (it) => insertBlock(it, '![](/media/x)'))).toBe('one\n\n![](/media/x)⟦⟧\n\ntwo');
    expect(after('one\n\n⟦⟧\n\ntwo', (it) => insertBlock(it, 'X'))).toBe('one\n\nX⟦⟧\n\ntwo');
  });

  test('a fence is longer than any in the code', () => {
    expect(after('⟦a\n```\nb⟧', insertCodeBlock)).toBe('````\n⟦a\n```\nb⟧\n````\n\n');
  });

  test('a table has its head selected', () => {
    expect(after('⟦⟧', (it) => insertTable(it, ['Column', 'Column']))).toBe(
      '| ⟦Column⟧ | Column |\n| ------ | ------ |\n|        |        |\n|        |        |\n\n',
    );
  });
});

test.each([
  ['see ⟦the manual⟧', undefined, 'see [the manual](⟦https://⟧)'],
  ['see ⟦the manual⟧', 'https://e.example/a(1)', 'see [the manual](<https://e.example/a(1)>)⟦⟧'],
  ['see ⟦https://e.example⟧', undefined, 'see [⟦⟧](https://e.example)'],
])('a link: %s', (before, target, expected) => {
  expect(after(before, (it) => insertLink(it, target))).toBe(expected);
});

test.each([
  ['hello @si⟦⟧', { kind: 'mention', words: 'si' }],
  ['(@si⟦⟧', { kind: 'mention', words: 'si' }],
  ['good :smi⟦⟧', { kind: 'emoji', words: 'smi' }],
  ['mail me@si⟦⟧', null],
  ['note:smi⟦⟧', null],
  ['at 12:30 :s⟦⟧', null],
  ['`code @si⟦⟧', null],
  ['```\n@si⟦⟧', null],
  ['\\@si⟦⟧', null],
])('what can be completed: %s', (before, expected) => {
  const found = completionAt(writing(before));
  expect(found && { kind: found.kind, words: found.words }).toEqual(expected);
});

test('a picture that is added in code stands after it', () => {
  const text = 'one\n\n```\ncode\n```\ntwo';
  expect(placeAfterCode(text, 2)).toBe(2);
  expect(placeAfterCode(text, 10)).toBe(text.indexOf('\ntwo'));
});

test('a picture is found again by where it is, whatever it shows', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (description, around) => {
      const text = `${around.replaceAll('/media/1', '')}\n\n${pictureMarkdown('/media/1', description)}\n`;
      const found = findPicture(text, '/media/1');
      expect(text.slice(found?.from, found?.to)).toBe(pictureMarkdown('/media/1', description));
    }),
  );
});

test('the change between two texts makes one of the other, and places move along', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (start, middle, other, end) => {
      const before = start + middle + end;
      const next = start + other + end;
      const change = changeBetween(before, next);
      const made =
        change === null ? before : before.slice(0, change.from) + change.insert + before.slice(change.to);
      expect(made).toBe(next);
      // What stood after a place that the change did not touch still stands after it.
      const place = before.length - end.length;
      if (change !== null && place > change.from && place >= change.to) {
        expect(next.slice(movedPlace(place, before, next))).toBe(end);
      }
    }),
  );
});
