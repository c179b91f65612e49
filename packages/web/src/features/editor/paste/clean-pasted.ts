/**
 * Makes what a browser or an office program put on the clipboard plain: marks that were only looks become elements,
 * lists that were only paragraphs become lists, and what nobody sees goes.
 */
export function cleanPasted(html: string): HTMLElement {
  // A parsed document runs nothing and loads nothing, but it obeys our content policy: styles are put aside, as text.
  const unstyled = html
    .replace(/<style[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/(\s)style(\s*=)/gi, '$1data-style$2'));
  const { body } = new DOMParser().parseFromString(unstyled, 'text/html');
  for (const unseen of body.querySelectorAll('script, style, meta, link, title, xml, [hidden]'))
    unseen.remove();
  for (const element of body.querySelectorAll<HTMLElement>('*')) {
    if (element.tagName.includes(':')) element.replaceWith(...element.childNodes);
  }
  for (const bold of body.querySelectorAll<HTMLElement>('b, strong')) {
    // Whole documents come in one of these, to be undone by a style.
    if (/font-weight\s*:\s*(?:normal|400)/i.test(bold.dataset.style ?? ''))
      bold.replaceWith(...bold.childNodes);
  }
  for (const span of body.querySelectorAll<HTMLElement>('span')) markStyled(span);
  officeLists(body);
  return body;
}

function markStyled(span: HTMLElement): void {
  const style = span.dataset.style ?? '';
  const names = [
    /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style) && 'strong',
    /font-style\s*:\s*italic/i.test(style) && 'em',
    /text-decoration[^;]*line-through/i.test(style) && 'del',
  ].filter((name) => name !== false);
  if (names.length === 0 || span.textContent?.trim() === '' || span.closest('h1, h2, h3, h4, h5, h6')) return;
  for (const name of names) {
    const element = span.ownerDocument.createElement(name);
    element.append(...span.childNodes);
    span.append(element);
  }
}

/** Word writes list items as paragraphs that begin with a drawn bullet or number. */
function officeLists(body: HTMLElement): void {
  const items = body.querySelectorAll<HTMLElement>('p[data-style*="mso-list"], p[class*="MsoListParagraph"]');
  let list: HTMLElement | undefined;
  for (const paragraph of items) {
    const text = paragraph.textContent?.trim() ?? '';
    const mark = /^(?:[·•o§–-]|(\d+|[a-z])[.)])[\s\u00a0]*/i.exec(text);
    for (const drawn of paragraph.querySelectorAll(
      '[data-style*="mso-list:Ignore"], [data-style*="mso-list: Ignore"]',
    ))
      drawn.remove();
    const item = body.ownerDocument.createElement('li');
    item.append(...paragraph.childNodes);
    if (mark) dropBeginning(item, mark[0]);
    if (list === undefined || list.nextElementSibling !== paragraph) {
      list = body.ownerDocument.createElement(mark?.[1] ? 'ol' : 'ul');
      paragraph.before(list);
    }
    list.append(item);
    paragraph.remove();
  }
}

/** Takes a drawn mark away where no style said that it was one. */
function dropBeginning(item: HTMLElement, mark: string): void {
  const walker = item.ownerDocument.createTreeWalker(item, NodeFilter.SHOW_TEXT);
  const first = walker.nextNode() as Text | null;
  if (first?.data.trimStart().startsWith(mark.trim())) {
    first.data = first.data.trimStart().slice(mark.trim().length).trimStart();
  }
}
