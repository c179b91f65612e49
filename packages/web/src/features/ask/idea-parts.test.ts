import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ideaPartsOf, ideaText } from './idea-parts.ts';

const headings = { problem: 'The problem', who: 'Who has it', proposal: 'The proposal' };

describe('the parts of an idea', () => {
  test('are one text under a heading each; what was left out has none', () => {
    expect(ideaText({ problem: ' It drips. ', who: '', proposal: 'A lip.\n\nOf steel.' }, headings)).toBe(
      '## The problem\n\nIt drips.\n\n## The proposal\n\nA lip.\n\nOf steel.',
    );
    expect(ideaText({ problem: 'It drips.', who: 'All.', proposal: 'A lip.' }, headings)).toBe(
      '## The problem\n\nIt drips.\n\n## Who has it\n\nAll.\n\n## The proposal\n\nA lip.',
    );
  });

  test('a proposal alone is the text as it was typed', () => {
    expect(ideaText({ problem: ' ', who: '', proposal: 'A lip.\n' }, headings)).toBe('A lip.\n');
  });

  test.each([
    'A lip.',
    'First.\n\n## The problem\n\nIt drips.\n\n## The proposal\n\nA lip.',
    '## The proposal\n\nA lip.\n\n## The problem\n\nIt drips.',
    '## The problem\n\nIt drips.\n\n## My own\n\nA lip.',
    '## The problem\n\nIt drips.',
  ])('a text of another shape is all proposal: %j', (text) => {
    expect(ideaPartsOf(text, headings)).toEqual({ problem: '', who: '', proposal: text });
  });

  test('come back as they were, whatever was written without such headings', () => {
    const words = fc.string({ maxLength: 60 }).map((text) => text.replaceAll('#', '').trim());
    fc.assert(
      fc.property(
        words.filter((text) => text !== ''),
        words,
        words.filter((text) => text !== ''),
        (problem, who, proposal) => {
          const parts = { problem, who, proposal };
          expect(ideaPartsOf(ideaText(parts, headings), headings)).toEqual(parts);
        },
      ),
    );
  });
});
