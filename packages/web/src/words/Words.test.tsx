import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Message } from './say.ts';
import { Words } from './Words.tsx';
import { createI18n, I18nProvider, type Messages } from './words.ts';

/** What a message of our own looks like on a page. */
function shown(message: Message, parts: { values?: object; components?: object }): string {
  const messages = { 'post.credit': message } as unknown as Messages;
  return renderToStaticMarkup(
    <I18nProvider value={createI18n('en', messages)}>
      <Words id="post.credit" {...(parts as object)} />
    </I18nProvider>,
  );
}

test('elements stand where their values and tags are', () => {
  const message = ['By ', ['author'], ', <link>see <b>all</b> of ', ['site'], '</link>.'] as const;
  const html = shown(message, {
    values: { author: <em>Åsa</em>, site: 'Brygga & Co' },
    components: { link: <i className="link" />, b: <b /> },
  });
  expect(html).toBe('By <em>Åsa</em>, <i class="link">see <b>all</b> of Brygga &amp; Co</i>.');
});

test('what a value says is text, whatever it looks like', () => {
  expect(shown([['author']], { values: { author: 5 } })).toBe('5');
  for (const author of ['<b>5</b>', '<link>', '\uE0000\uE001']) {
    const html = renderToStaticMarkup(<>{author}</>);
    expect(shown(['By ', ['author'], ['site']], { values: { author, site: <i /> } })).toBe(
      `By ${html}<i></i>`,
    );
  }
  expect(() => shown(['<link>x</link>'], {})).toThrow('no component');
});

test('an element is kept in the case of a count', () => {
  const message = [
    ['count', 'plural', { one: ['# day since ', ['day']], other: ['#', ' days since ', ['day']] }],
  ] as const;
  expect(shown(message as unknown as Message, { values: { count: 3, day: <time>1 May</time> } })).toBe(
    '3 days since <time>1 May</time>',
  );
});
