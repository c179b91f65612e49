// Runs before the first paint, so that a chosen theme never flashes and what a visitor put away never shows; also tells
// style sheets that scripts run.
(() => {
  const root = document.documentElement;
  root.dataset.alive = '';
  try {
    const chosen = localStorage.getItem('theme');
    if (chosen === 'light' || chosen === 'dark') root.dataset.theme = chosen;
    const away = localStorage.getItem('away');
    if (away) {
      const sheet = new CSSStyleSheet();
      sheet.insertRule(`${away}{display:none}`);
      document.adoptedStyleSheets = [sheet];
    }
  } catch {
    // Storage may be forbidden: the system's theme then holds, and all is shown.
  }
})();
