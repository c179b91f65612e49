import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEmpty, type LocalDraft, openedDraft, type ServerDraft, sameFields } from './opened-draft.ts';

const server = (markdown: string, savedAt: string): ServerDraft => ({ fields: { markdown }, savedAt });
const local = (markdown: string, since: string | null, isKept = false): LocalDraft => ({
  fields: { markdown },
  since,
  isKept,
});

test('after a crash, what only this device has is shown', () => {
  expect(openedDraft(server('Half', '1'), local('Half a thought', '1'))).toEqual({
    fields: { markdown: 'Half a thought' },
    since: '1',
    isKept: false,
    other: null,
    isDoubtful: false,
  });
});

test('on another device, what the server has is shown', () => {
  expect(openedDraft(server('From the phone', '2'), local('Old', '1', true)).fields).toEqual({
    markdown: 'From the phone',
  });
});

test('what the server had and the page does not know is shown, and asked about: the page may be older', () => {
  expect(openedDraft(null, local('Saved as one left', '2', true))).toMatchObject({
    fields: { markdown: 'Saved as one left' },
    isDoubtful: true,
  });
  expect(openedDraft(server('Saved as', '1'), local('Saved as one left', '2', true))).toMatchObject({
    fields: { markdown: 'Saved as one left' },
    since: '2',
    isDoubtful: true,
  });
});

test('what two devices wrote is kept both, and what comes next continues the server’s', () => {
  expect(openedDraft(server('Phone', '2'), local('Desk', '1'))).toEqual({
    fields: { markdown: 'Desk' },
    since: '2',
    isKept: false,
    other: { markdown: 'Phone' },
    isDoubtful: false,
  });
});

test('no text is lost, whatever happened', () => {
  const text = fc.constantFrom('', 'a', 'b');
  const when = fc.constantFrom('1', '2');
  fc.assert(
    fc.property(
      fc.option(fc.tuple(text, when)),
      fc.option(fc.tuple(text, fc.option(when), fc.boolean())),
      (there, here) => {
        const kept = there && server(...there);
        const own = here && local(...here);
        const opened = openedDraft(kept, own);
        const shown = [opened.fields, opened.other].filter((fields) => fields !== null);
        if (own && !own.isKept && !isEmpty(own.fields)) {
          expect(shown.some((fields) => sameFields(fields, own.fields))).toBe(true);
        }
        // The server's stays there until it is replaced by what began from it, or by what the writer chose.
        const isOlder = own?.isKept && kept !== null && (own.since ?? '') > kept.savedAt;
        if (kept && !isEmpty(kept.fields) && own?.since !== kept.savedAt && !isOlder) {
          expect(shown.some((fields) => sameFields(fields, kept.fields))).toBe(true);
        }
      },
    ),
  );
});
