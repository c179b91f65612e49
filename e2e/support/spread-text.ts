import type { Page } from 'playwright-core';

/** Sets the text as far apart as a reader may (WCAG 1.4.12), and tells what is cut off by it. */
export async function spreadText(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const cutOff = () =>
      Array.from(document.body.querySelectorAll<HTMLElement>('*')).filter((element) => {
        if (element.closest('.unseen, svg') || !element.checkVisibility()) return false;
        const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(element);
        // An excerpt ends after so many lines, however long they are.
        if (webkitLineClamp !== 'none') return false;
        const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        return (
          ((hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
            (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)) &&
          element.innerText?.trim() !== ''
        );
      });
    const before = new Set(cutOff());
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }',
    );
    document.adoptedStyleSheets = [sheet];
    const found = cutOff()
      .filter((element) => !before.has(element))
      .map((element) => `cut off: ${element.tagName.toLowerCase()}.${element.className}`);
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`${scrollWidth - clientWidth} pixels too wide`);
    document.adoptedStyleSheets = [];
    return [...new Set(found)];
  });
}
