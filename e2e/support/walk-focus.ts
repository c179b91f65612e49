import type { Page } from 'playwright-core';

/**
 * Gives the focus to everything that can have it, as the keyboard does, and tells what then shows no sign of it, and
 * what is hidden below something that floats (WCAG 2.4.7, 2.4.11).
 */
export async function walkFocus(page: Page): Promise<string[]> {
  // After a key the browser shows the focus, also where a script then puts it.
  await page.keyboard.press('Tab');
  const problems = await page.evaluate(() => {
    const found: string[] = [];
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}”`;
    const looksOf = (element: Element) => {
      const { outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor } =
        getComputedStyle(element);
      const after = getComputedStyle(element, '::after');
      return [
        outlineStyle === 'none' ? '' : outlineWidth,
        boxShadow,
        borderColor,
        backgroundColor,
        after.outlineStyle === 'none' ? '' : after.outlineWidth,
        after.boxShadow,
      ].join();
    };
    // The sign may be on what the field stands in, or on the row whose link it is.
    const around = (element: Element) => {
      const all = [element];
      // A rich editor stands deeper within its field.
      const depth = (element as HTMLElement).isContentEditable ? 7 : 4;
      for (let parent = element.parentElement; parent && all.length < depth; parent = parent.parentElement)
        all.push(parent);
      if (element instanceof HTMLInputElement) all.push(...(element.labels ?? []));
      if (element.nextElementSibling) all.push(element.nextElementSibling);
      return all;
    };
    const looks = (elements: Element[]) => elements.map(looksOf).join('|');
    const focusable = Array.from(
      document.querySelectorAll<HTMLElement>(
        'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"], [contenteditable="true"]',
      ),
    ).filter(
      (element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled'),
    );
    for (const element of focusable) {
      (document.activeElement as HTMLElement | null)?.blur();
      const places = around(element);
      const before = looks(places);
      element.focus();
      if (document.activeElement !== element) continue;
      if (looks(places) === before) found.push(`no sign of focus: ${nameOf(element)}`);
      const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
      // What is there for screen readers alone, or stands for its label, is not to be seen.
      if (width < 2 || height < 2 || getComputedStyle(element).opacity === '0') continue;
      const within = (x: number, y: number) => {
        const hit = document.elementFromPoint(x, y);
        return hit !== null && (element.contains(hit) || hit.contains(element));
      };
      const across = [0.1, 0.5, 0.9].map((part) => left + (right - left) * part);
      const down = [0.1, 0.5, 0.9].map((part) => top + (bottom - top) * part);
      if (!across.some((x) => down.some((y) => within(x, y))))
        found.push(`hidden: ${nameOf(element)} at ${[left, top, right, bottom].map(Math.round)}`);
    }
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
    return found;
  });
  return [...new Set(problems)];
}
