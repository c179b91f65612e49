import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { documentText } from './document-text.ts';
import { writeDocument } from './written-document.ts';

const person = writeDocument('fragment Person on Member { name }');
const post = writeDocument('fragment Post on Post @_unmask { author { ...Person } }', [person]);

test('a query carries every fragment once, however often it is spread', () => {
  const query = writeDocument('query Page { me { ...Person } post { ...Post } }', [person, post]);
  const text = documentText(query);
  expect(parse(text).definitions.map((part) => 'name' in part && part.name?.value)).toEqual([
    'Page',
    'Person',
    'Post',
  ]);
});

test('what is meant for the types alone is not sent', () => {
  expect(documentText(post)).not.toContain('@');
});
