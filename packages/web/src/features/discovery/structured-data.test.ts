import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Site } from '../../routing/site.tsx';
import type { Discovery } from './discovery.ts';
import { discoveryHtml } from './discovery-html.ts';
import { breadcrumbs } from './structured/breadcrumbs.ts';
import { forumPosting } from './structured/forum-posting.ts';
import { organization, website } from './structured/organization.ts';
import { profilePage } from './structured/profile-page.ts';
import { questionPage } from './structured/question-page.ts';
import { textOf } from './structured/text-of.ts';
import { problemsOf, structuredDataIn } from './testing/check-structured-data.ts';

const site: Site = {
  brand: { name: 'Brygga', logo: null, logoShowsName: false, stylesheet: null },
  language: 'en',
  defaultLanguage: 'en',
  languages: ['en', 'sv'],
  origin: 'https://brygga.example',
  timeZone: 'UTC',
  now: 0,
  pageKey: '',
  offlineReading: false,
};
const url = 'https://brygga.example/t/1/foam';

const htmlOf = (discovery: Discovery, meta = { title: 'Foam' } as { title: string; description?: string }) =>
  discoveryHtml({ meta, discovery }, site, '/t/1/foam');
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const textOfPeople = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
    fc.constantFrom(
      '</script><script>alert(1)</script>',
      '<!--<script>',
      ']]>',
      '\u2028\u2029',
      '"><img src=x onerror=alert(1)>',
      '{"@type":"Organization"}',
      'رغوة الحليب',
      '泡沫',
      '\u202Egnp.exe',
    ),
  )
  .map((text) => `a${text}`);
const written = fc.record({
  html: textOfPeople.map((text) => `<p>${escaped(text)}</p>`),
  author: fc.record(
    { name: textOfPeople, url: fc.constantFrom(undefined, 'https://brygga.example/members/mina') },
    {},
  ),
  createdAt: fc.constant('2026-01-01T00:00:00.000Z'),
  editedAt: fc.constantFrom(null, '2026-01-02T00:00:00.000Z'),
  url: fc.constant(url),
  upvotes: fc.nat(),
});
const answer = fc
  .tuple(written, fc.boolean(), fc.nat())
  .map(([text, stands, comments]) => ({ ...text, stands, comments }));
const language = fc.constantFrom('und', 'en', 'sv');

describe('what pages say to search engines', () => {
  test('a question, its answers, a posting, its replies, places and people are as documented, whatever people write', () => {
    fc.assert(
      fc.property(
        fc.record({
          title: textOfPeople,
          language,
          text: written,
          answers: fc.array(answer, { maxLength: 4 }),
        }),
        ({ title, language, text, answers }) => {
          const said = [
            questionPage({ title, language, question: text, answerCount: answers.length, answers }),
            forumPosting({
              title,
              language,
              opening: text,
              replyCount: answers.length,
              replies: answers,
              space: { name: title, url },
            }),
            breadcrumbs([
              { name: title, url },
              { name: title, url },
            ]),
            organization({ name: title, url, description: title }),
            website({ name: title, url }),
            profilePage({ name: title, handle: 'mina', url, joinedAt: text.createdAt, bio: title, wrote: 3 }),
          ];
          const html = htmlOf({ structured: said }, { title, description: title });
          const read = structuredDataIn(html);
          expect(read).toHaveLength(said.length);
          expect(read.flatMap(problemsOf)).toEqual([]);
          expect(read[0]).toMatchObject({ mainEntity: { name: title } });
          // Nothing that people write begins or ends an element.
          expect(html.match(/<\/?script/g)).toHaveLength(2 * said.length);
          expect(html).not.toMatch(/<(?!\/?(meta|script)[ >])/);
        },
      ),
    );
  });

  test('one answer is accepted, the others are suggested, and a question without any says so', () => {
    const base = {
      author: { name: 'Mina' },
      createdAt: '2026-01-01T00:00:00Z',
      editedAt: null,
      url,
      upvotes: 2,
    };
    const page = (answers: { html: string; stands: boolean }[]) =>
      questionPage({
        title: 'Foam',
        language: 'en',
        question: { ...base, html: '<p>Why?</p>' },
        answerCount: answers.length,
        answers: answers.map((one) => ({ ...base, ...one, comments: 0 })),
      }).mainEntity as Record<string, unknown>;
    expect(page([])).toMatchObject({ answerCount: 0, acceptedAnswer: undefined, suggestedAnswer: undefined });
    const full = page([
      { html: '<p>A</p>', stands: false },
      { html: '<p>B</p>', stands: true },
      { html: '<p>C</p>', stands: true },
    ]);
    expect(full.acceptedAnswer).toMatchObject({ text: 'B', upvoteCount: 2 });
    expect((full.suggestedAnswer as { text: string }[]).map(({ text }) => text)).toEqual(['A', 'C']);
  });

  test.each([
    ['<p>One</p><p>Two<br>Three</p>', 'One\nTwo\nThree'],
    ['<ul><li>a</li><li>b</li></ul>', 'a\nb'],
    ['<p>1 &lt; 2 &amp;amp; &#39;x&#x27; &quot;&nbsp;</p>', "1 < 2 &amp; 'x' \"\u00a0".trim()],
    ['<p>&unknown; &#0; &#x110000;</p>', '&unknown;'],
    ['<pre><code>if (a &lt; b)\n  c()</code></pre>', 'if (a < b)\nc()'],
  ])('the words of %s', (html, words) => {
    expect(textOf(html)).toBe(words);
  });

  test('the checker itself objects to what is missing', () => {
    const posting = { '@context': 'https://schema.org', '@type': 'DiscussionForumPosting', text: 'x' };
    expect(problemsOf(posting).join()).toMatch(/author.*datePublished.*lacks headline/s);
    const unanswered = { '@type': 'Question', name: 'x', answerCount: 2 };
    expect(
      problemsOf({ '@context': 'https://schema.org', '@type': 'QAPage', mainEntity: unanswered }),
    ).not.toEqual([]);
  });
});

test('a page that is not to be found says nothing to programs', () => {
  expect(
    discoveryHtml(
      { meta: { title: 'x' }, discovery: { structured: [website({ name: 'x', url })] } },
      site,
      null,
    ),
  ).toBe('');
});

test('previews get title, description, address, language and picture', () => {
  const html = discoveryHtml(
    { meta: { title: 'Läs "mig"', description: 'a & b' }, discovery: { type: 'article', picture: '/p.png' } },
    { ...site, language: 'sv' },
    '/t/1/foam',
  );
  for (const line of [
    '<meta property="og:title" content="Läs &quot;mig&quot;">',
    '<meta property="og:description" content="a &amp; b">',
    '<meta property="og:url" content="https://brygga.example/sv/t/1/foam">',
    '<meta property="og:locale" content="sv_SE"><meta property="og:locale:alternate" content="en_GB"><meta property="og:image"',
    '<meta property="og:image" content="https://brygga.example/p.png">',
    '<meta property="og:image:width" content="1200">',
    '<meta name="twitter:card" content="summary_large_image">',
  ]) {
    expect(html).toContain(line);
  }
});
