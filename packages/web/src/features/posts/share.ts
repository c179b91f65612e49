/** How a link was passed on; `kept` when the reader closed the sheet or the browser allowed nothing. */
export type Shared = 'copied' | 'shared' | 'kept';

/** Opens the system's sheet where fingers are used and there is one, else copies the address. Nobody else is told. */
export async function share(path: string, title: string): Promise<Shared> {
  const url = new URL(path, location.href).href;
  try {
    if (matchMedia('(pointer: coarse)').matches && 'share' in navigator) {
      await navigator.share({ title, url });
      return 'shared';
    }
    await navigator.clipboard.writeText(url);
    return 'copied';
  } catch {
    return 'kept';
  }
}
