import { describe, expect, test } from 'vitest';
import {
  mentionedHandles,
  RENDERER_VERSION,
  renderInlineMarkdown,
  renderMarkdown,
} from './render-markdown.ts';

const html = (markdown: string, options = {}) => renderMarkdown(markdown, options).html.trim();
const mentionHref = (handle: string) => (handle === 'nobody' ? undefined : `/members/${handle}`);

describe('links', () => {
  test('that leave the community say so to search engines', () => {
    expect(html('[a](https://example.com/x "T")')).toBe(
      '<p><a href="https://example.com/x" title="T" rel="ugc nofollow noopener">a</a></p>',
    );
    expect(html('//evil.example/ [a](//evil.example/x)')).toContain('rel="ugc nofollow noopener"');
  });

  test('within the community are plain', () => {
    expect(html('[a](/t/7) [b](#post-3)')).toBe('<p><a href="/t/7">a</a> <a href="#post-3">b</a></p>');
    expect(html('[a](https://help.brygga.example/t/7)', { ownHosts: ['help.brygga.example'] })).not.toContain(
      'rel=',
    );
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'irc:x',
    'blob:x',
  ])('to %s are no links', (href) => {
    expect(html(`[words](${href})`)).not.toContain('<a ');
    const asHtml = html(`<a href="${href}">words</a>`);
    expect(asHtml).not.toContain('href');
    expect(asHtml).toContain('words');
  });

  test('are not fooled by white space inside the scheme', () => {
    expect(html('<a href=" java\nscript:alert(1)">words</a>')).toBe('<p><span>words</span></p>');
  });

  test('are counted by where they lead', () => {
    const { links } = renderMarkdown('[a](/t/1) <https://example.com> me@example.com');
    expect(links).toEqual([
      { href: '/t/1', own: true },
      { href: 'https://example.com', own: false },
      { href: 'mailto:me@example.com', own: false },
    ]);
  });
});

describe('pictures', () => {
  test('of our own are shown, in their size', () => {
    const result = renderMarkdown('![A cup](/media/cup.webp)', {
      imageSize: () => ({ width: 640, height: 480 }),
    });
    expect(result.html.trim()).toBe(
      '<p><img src="/media/cup.webp" alt="A cup" width="640" height="480" loading="lazy" decoding="async" /></p>',
    );
    expect(result.images).toEqual(['/media/cup.webp']);
  });

  test('of other hosts are links, unless the host is allowed', () => {
    const markdown = '![A cup](https://img.example/cup.png)';
    expect(html(markdown)).toBe(
      '<p><a href="https://img.example/cup.png" rel="ugc nofollow noopener">A cup</a></p>',
    );
    expect(html(markdown, { imageHosts: ['img.example'] })).toContain(
      '<img src="https://img.example/cup.png"',
    );
    expect(html(markdown.replace('https', 'http'), { imageHosts: ['img.example'] })).not.toContain('<img');
  });

  test('inside links keep the link', () => {
    expect(html('[![A cup](https://img.example/s.png)](https://img.example/l.png)')).toBe(
      '<p><a href="https://img.example/l.png" rel="ugc nofollow noopener"><span>A cup</span></a></p>',
    );
  });

  test.each(['/sign-out', 'data:image/png;base64,AAAA', 'javascript:alert(1)', '/media/../sign-out'])(
    'from %s are never fetched',
    (src) => {
      expect(html(`![x](${src}) <img src="${src}" onerror="alert(1)">`)).not.toContain('<img');
    },
  );
});

describe('mentions', () => {
  test('become links to members that exist', () => {
    const result = renderMarkdown('Hi @Anna, and @nobody!', { mentionHref });
    expect(result.html.trim()).toBe(
      '<p>Hi <a href="/members/anna" class="mention">@Anna</a>, and @nobody!</p>',
    );
    expect(result.mentions).toEqual(['anna']);
  });

  test.each([
    ['code', '`@anna`'],
    ['a fence', '```\n@anna\n```'],
    ['a link', '[ask @anna](/x)'],
    ['code written as HTML', '<code>@anna</code>'],
    ['an e-mail address', 'me@anna.example'],
    ['a web address', 'https://example.com/@anna'],
    ['an escape', '\\@anna'],
    ['a longer word', '@annaé'],
  ])('are not read in %s', (_where, markdown) => {
    expect(renderMarkdown(markdown, { mentionHref }).mentions).toEqual([]);
    expect(html(markdown, { mentionHref })).not.toContain('/members/');
  });

  test('in quotes of others are links, and tell nobody again', () => {
    const result = renderMarkdown('> @anna said\n\n@bo agreed', { mentionHref });
    expect(result.html).toContain('/members/anna');
    expect(result.mentions).toEqual(['bo']);
  });

  test('can be listed before anyone is looked up', () => {
    expect(mentionedHandles('@Anna @anna @bo. `@eva` > x@y.se')).toEqual(['anna', 'bo']);
    expect(mentionedHandles('nobody')).toEqual([]);
  });

  test('cannot be imitated with a link elsewhere', () => {
    expect(html('<a class="mention" href="https://evil.example">@anna</a>')).not.toContain('class');
  });
});

describe('blocks', () => {
  test("headings stay below the page's own", () => {
    expect(html('# a')).toBe('<h3>a</h3>');
    expect(html('# a', { headingBase: undefined })).toBe('<h1>a</h1>');
  });

  test('headings follow each other without a gap, whatever their author chose', () => {
    const levels = (markdown: string) =>
      [...html(markdown).matchAll(/<h(\d)>/g)].map(([, level]) => Number(level));
    expect(levels('## a\n\n## b\n\n###### c\n\n# d\n\n## e')).toEqual([3, 3, 4, 3, 4]);
    expect(levels('# 1\n\n## 2\n\n### 3\n\n#### 4\n\n##### 5')).toEqual([3, 4, 5, 6, 6]);
  });

  test('a heading of a table without words is a plain cell', () => {
    expect(html('| a |  |\n|---|--:|\n| b | c |')).toContain('<th>a</th>\n<td align="right"></td>');
  });

  test('a task is the label of its checkbox, which nobody can tick', () => {
    expect(html('- [x] done\n- [ ] open')).toBe(
      '<ul>\n<li><label><input type="checkbox" checked disabled /> done</label></li>\n' +
        '<li><label><input type="checkbox" disabled /> open</label></li>\n</ul>',
    );
  });

  test('code keeps its language and nothing else', () => {
    expect(html('```js onload=x\na < b\n```')).toBe('<pre><code class="language-js">a &lt; b\n</code></pre>');
    expect(html('<code class="language-js evil">x</code>')).toContain('class="language-js"');
  });

  test('table cells are aligned without inline CSS', () => {
    expect(html('|a|b|\n|:-:|-:|\n|1|2|')).toContain('<th align="center">a</th>\n<th align="right">b</th>');
  });

  test('a spoiler can be uncovered by keyboard', () => {
    expect(html('>! a\n>!\n>! *b*')).toBe(
      '<blockquote class="spoiler" tabindex="0">\n<p>a</p>\n<p><em>b</em></p>\n</blockquote>',
    );
    expect(html('>![a](/media/b.png)')).toContain('<img');
  });

  test('safe HTML survives, the rest leaves its words', () => {
    expect(html('<kbd>Ctrl</kbd> H<sub>2</sub>O <mark>m</mark><br><font color=red>red</font>')).toBe(
      '<p><kbd>Ctrl</kbd> H<sub>2</sub>O <mark>m</mark><br />red</p>',
    );
    expect(html('<details><summary>More</summary>\n\n*words*\n\n</details>')).toContain(
      '<summary>More</summary>',
    );
    expect(html('<p style="position:fixed" id="x" onclick="y()">a</p>')).toBe('<p>a</p>');
  });

  test('tags that would swallow the rest are shown as text', () => {
    expect(html('Use <textarea> or <script>alert(1)</script> here. *End*')).toBe(
      '<p>Use &lt;textarea&gt; or &lt;script&gt;alert(1)&lt;/script&gt; here. <em>End</em></p>',
    );
  });
});

describe('what comes along', () => {
  test('is the version of the renderer, the words and the first of them', () => {
    const result = renderMarkdown(`# Title\n\nOne & *two*\n\n- a\n- b\n\n${'word '.repeat(100)}`);
    expect(result.rendererVersion).toBe(RENDERER_VERSION);
    expect(result.plainText).toMatch(/^Title\nOne & two\na\nb\nword word/);
    expect(result.excerpt).toMatch(/^Title One & two a b word .* word…$/);
    expect(result.excerpt.length).toBeLessThanOrEqual(241);
  });
});

describe('a comment', () => {
  const inline = (markdown: string) => renderInlineMarkdown(markdown, { mentionHref }).html;

  test('has links, emphasis, code and mentions', () => {
    expect(inline('**a** `b` ~~c~~ @anna [d](/t/1)\ne')).toBe(
      '<strong>a</strong> <code>b</code> <del>c</del> <a href="/members/anna" class="mention">@anna</a> ' +
        '<a href="/t/1">d</a><br />e',
    );
  });

  test('has no blocks and no pictures', () => {
    expect(inline('# a\n- b')).toBe('# a<br />- b');
    expect(inline('<h1>a</h1><p>b</p>![c](/media/c.png)')).toBe('ab<a href="/media/c.png">c</a>');
  });
});
