import type { Page } from './page.ts';

const keptFor = 1000;

/**
 * Keeps visitors' pages for one second at most: however many ask for a page at once, it is made once.
 * The key is the whole address, which names the language; who is signed in never comes here.
 */
export function createVisitorPages() {
  const kept = new Map<string, Promise<Page>>();
  return async function visitorPage(address: string, make: () => Promise<Page>): Promise<Page> {
    const found = kept.get(address);
    if (found !== undefined) {
      const page = await found;
      return page.personal ? make() : page;
    }
    const made = make();
    kept.set(address, made);
    const forget = () => kept.delete(address);
    setTimeout(forget, keptFor).unref();
    made.catch(forget);
    return made;
  };
}
