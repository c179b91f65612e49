import { StyleModule } from 'style-mod';

let adopted = false;

/**
 * Lets the editor's library style the document by a constructed style sheet. By itself it does so in shadow trees
 * only, and writes a `<style>` element into documents, which the content policy refuses. Its notes on a root hang on
 * that root under a symbol: the document is given those of a shadow tree.
 */
export function adoptStyles(): void {
  if (adopted) return;
  adopted = true;
  const shadow = document.createElement('div').attachShadow({ mode: 'open' });
  StyleModule.mount(shadow, new StyleModule({}));
  for (const symbol of Object.getOwnPropertySymbols(shadow)) {
    Object.defineProperty(document, symbol, { value: Reflect.get(shadow, symbol) });
  }
}
