let alive = false;

/** Told once the first page has come to life: forms that appear later make their own keys. */
export function markAlive(): void {
  alive = true;
}

/** Whether the first page has come to life. */
export const isAlive = () => alive;
