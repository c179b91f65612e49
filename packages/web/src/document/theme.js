// Runs before the first paint, so that a chosen theme never flashes; also tells style sheets that scripts run.
(() => {
  const root = document.documentElement;
  root.dataset.alive = '';
  try {
    const chosen = localStorage.getItem('theme');
    if (chosen === 'light' || chosen === 'dark') root.dataset.theme = chosen;
  } catch {
    // Storage may be forbidden: the system's theme then holds.
  }
})();
