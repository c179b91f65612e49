const key = 'away';
/** Announcements end; who puts away more than these has seen the others go. */
const most = 20;

/**
 * Puts a part of a page away in this browser, or shows it again, for readers whom the server does not know. What is
 * kept are the selectors of all that is away: `theme.js` hides it before the first paint.
 */
export function setAwayHere(id: string, away: boolean): void {
  const others = kept().filter((one) => one !== `#${id}`);
  const selectors = (away ? [...others, `#${id}`] : others).slice(-most).join();
  try {
    localStorage.setItem(key, selectors);
  } catch {
    // Storage may be forbidden: it is then away as long as the page lasts.
  }
  const sheet = new CSSStyleSheet();
  if (selectors !== '') sheet.insertRule(`${selectors}{display:none}`);
  document.adoptedStyleSheets = [sheet];
}

function kept(): string[] {
  try {
    return (localStorage.getItem(key) ?? '').split(',').filter((one) => /^#[a-z]+-\d+$/.test(one));
  } catch {
    return [];
  }
}
