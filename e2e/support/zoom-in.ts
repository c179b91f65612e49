import type { Page } from 'playwright-core';

/**
 * Looks at a page at 400 %: a window of 1280 by 1024 pixels is then 320 by 256 (WCAG 1.4.10). Tells what can only be
 * read by scrolling sideways; what scrolls within itself (a table, code) may be wider.
 */
export async function zoomIn(page: Page): Promise<string[]> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 256 });
  const problems = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const wide = Array.from(document.body.querySelectorAll<HTMLElement>('*')).filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        !element.closest('.unseen') &&
        element.getBoundingClientRect().right > clientWidth + 1 &&
        !scrolls(element.parentElement),
    );
    const names = wide.slice(-3).map((one) => `${one.tagName.toLowerCase()}.${one.className}`);
    // Something must be left to read between what sticks to the top and to the bottom.
    const bars = Array.from(document.body.querySelectorAll<HTMLElement>('header, nav, footer, div')).filter(
      (one) => /sticky|fixed/.test(getComputedStyle(one).position) && one.checkVisibility(),
    );
    const covered = bars.reduce((sum, bar) => {
      const { width, height, top, bottom } = bar.getBoundingClientRect();
      const sticks = width >= clientWidth * 0.9 && (top <= 0 || bottom >= innerHeight);
      return sticks && height < innerHeight ? sum + height : sum;
    }, 0);
    return [
      ...(scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} pixels too wide`] : []),
      ...names.map((name) => `beyond the edge: ${name}`),
      ...(covered > innerHeight / 2 ? [`bars cover ${Math.round(covered)} of ${innerHeight} pixels`] : []),
    ];
  });
  if (size) await page.setViewportSize(size);
  return problems;
}
