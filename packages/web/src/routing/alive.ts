let alive = false;

/** Told once the first page has come to life: forms that appear later make their own keys. The document tells it too. */
export function markAlive(): void {
  alive = true;
  document.documentElement.dataset.alive = 'yes';
}

/** Whether the first page has come to life. */
export const isAlive = () => alive;
