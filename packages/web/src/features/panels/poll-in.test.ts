import { expect, test } from 'vitest';
import { pollIn } from './poll-in.ts';

test('the editor’s form is read question by question, and blank ones are none', () => {
  const form = new FormData();
  const entries = {
    ...{ title: 'Winter roast', intro: '', anonymous: 'yes', results: 'AFTER_CLOSING' },
    ...{
      text_0: 'Which cups?',
      kind_0: 'MULTIPLE',
      options_0: ' Small\r\n\nLarge ',
      maximum_0: '2',
      minimum_0: 'x',
    },
    ...{ text_1: '  ', kind_1: 'TEXT' },
    ...{ text_2: 'What else?', kind_2: 'TEXT', options_2: 'left over', required_2: 'on' },
  };
  for (const [name, value] of Object.entries(entries)) form.append(name, value);
  expect(pollIn(form)).toEqual({
    places: [0, 2],
    ...{ title: 'Winter roast', intro: '', anonymous: true, results: 'AFTER_CLOSING' },
    questions: [
      {
        kind: 'MULTIPLE',
        text: 'Which cups?',
        options: ['Small', 'Large'],
        minimum: null,
        maximum: 2,
        required: false,
      },
      { kind: 'TEXT', text: 'What else?', options: [], minimum: null, maximum: null, required: true },
    ],
  });
});
