import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCorpus, testDataFolder } from '../src/kernel/markdown/testing/corpora.ts';
import { normaliseTagName } from '../src/modules/tags/index.ts';
import { buildCategory, buildMember } from '../src/testing/builders.ts';
import { startTestApi, type TestApi } from '../src/testing/test-api.ts';

/*
 * Whatever somebody types as title, text, comment, tag or draft is kept as it was typed, or refused with the name of the
 * field: it is never changed, never lost and never a bug. Names are in the room identity.
 */

/** What no list of the field has: half pairs, the null character, the other ends of Unicode. */
const unkind = [
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udc00x',
  '\uffff',
  '\u{10ffff}',
  '\ufeff',
  '\u0007',
  'a\u2028b',
];

let t: TestApi;
let categoryId: number;
beforeAll(async () => {
  t = await startTestApi();
  categoryId = (await buildCategory(t.db)).id;
});
afterAll(() => t.close());

type Refused = { __typename: string; issues?: { field: string; code: string }[] };

const problems = '... on InvalidError { issues { field code } } ... on Error { code }';
const begin = `mutation ($thread: CreateThreadInput!) {
  createThread(input: $thread) { __typename ... on Thread { title opening { number markdown } } ${problems} }
}`;
const goOn = `mutation ($comment: AddCommentInput!, $tags: EditPostInput!, $draft: SaveDraftInput!) {
  addComment(input: $comment) { __typename ... on Comment { markdown } ${problems} }
  editPost(input: $tags) { __typename ... on Post { thread { tags { name } } } ${problems} }
  saveDraft(input: $draft) { __typename ... on Draft { data } ${problems} }
}`;

/** Whether it was kept; if not, it was refused for that field and no other. */
function wasKept(result: Refused, field: string): boolean {
  if (result.__typename !== 'InvalidError') return true;
  for (const issue of result.issues!) expect(issue.field).toBe(field);
  return false;
}

async function tryAll(strings: readonly string[]) {
  const counts = { title: 0, body: 0, comment: 0, tag: 0, draft: 0 };
  const askers: Pick<TestApi, 'ask'>[] = [];
  for (let n = 0; n < strings.length; n += 25) askers.push(t.as(await buildMember(t.db)));

  const tryOne = async (text: string, n: number) => {
    // Each writes less than an hour’s worth.
    const asker = askers[Math.floor(n / 25)]!;
    const ask = async (query: string, variables: object) => {
      const { data, errors } = await asker.ask(query, variables);
      expect(errors).toBeUndefined();
      return data;
    };
    const title = `They wrote: ${text} (on the box)`;
    const markdown = `This is what stood there: ${text} and then it went dark.`;
    const thread = { kind: 'QUESTION', categoryId, tags: [], title, markdown: 'It stood on the display.' };
    const titled = (await ask(begin, { thread })).createThread;
    if (wasKept(titled, 'title')) {
      expect(titled.title).toBe(title);
      counts.title++;
    }
    const told = (await ask(begin, { thread: { ...thread, title: 'What does it mean?', markdown } }))
      .createThread;
    if (!wasKept(told, 'markdown')) return;
    expect(told.opening.markdown).toBe(markdown);
    counts.body++;

    const postId = told.opening.number;
    const { addComment, editPost, saveDraft } = await ask(goOn, {
      comment: { postId, markdown },
      tags: { postId, version: 1, tags: [text] },
      draft: { key: `answer:${n + 1}`, data: { text } },
    });
    if (wasKept(addComment, 'markdown')) {
      expect(addComment.markdown).toBe(markdown);
      counts.comment++;
    }
    if (wasKept(editPost, 'tags.0')) {
      expect(editPost.thread.tags).toEqual([{ name: normaliseTagName(text) }]);
      counts.tag++;
    }
    if (wasKept(saveDraft, 'data')) {
      expect(saveDraft.data).toEqual({ text });
      counts.draft++;
    }
  };
  for (let n = 0; n < strings.length; n += 5) {
    await Promise.all(strings.slice(n, n + 5).map((text, i) => tryOne(text, n + i)));
  }
  return counts;
}

describe('naughty strings', () => {
  test('that no computer should choke on are kept or refused by name', async () => {
    const counts = await tryAll(unkind);
    expect(counts.body).toBe(5);
    expect(counts.title).toBe(3);
    expect(counts.draft).toBe(5);
  });

  test.skipIf(!testDataFolder)(
    'of the public list are kept or refused by name',
    async () => {
      const strings = [...new Set(readCorpus<string[]>('blns.json'))];
      const counts = await tryAll(strings);
      expect(strings.length).toBeGreaterThan(490);
      // Bodies and drafts take every one of them; a title stands on one line.
      expect(counts.body).toBe(strings.length);
      expect(counts.draft).toBe(strings.length);
      expect(counts.title).toBeGreaterThan(strings.length - 25);
      expect(counts.tag).toBeGreaterThan(60);
    },
    120_000,
  );
});
