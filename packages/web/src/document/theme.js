// Runs before the first paint, so that a chosen theme never flashes and what a visitor put away never shows; also tells
// style sheets that scripts run, and remembers what is done before the page comes to life (see routing/take-over.ts).
(() => {
  const root = document.documentElement;
  root.dataset.alive = '';
  const pressed = new Set();
  const filled = new Map();
  const press = ({ target }) => {
    // Links, sheets and forms do without scripts what they are there for.
    const button = target instanceof Element && target.closest('button[type="button"]:not([popovertarget])');
    if (button) pressed.add(button);
  };
  const fill = ({ target }) => filled.set(target, target.value);
  addEventListener('click', press, true);
  addEventListener('input', fill, true);
  window.doneEarly = { pressed, filled, press, fill };
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
