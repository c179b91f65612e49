/** Elements inside which a browser, or a sanitiser, would swallow the rest of the post. */
const SWALLOWING_TAG =
  /<(?=\/?(?:title|textarea|style|xmp|iframe|noembed|noframes|noscript|script|plaintext)(?:[\s/>]|$))/gi;

/**
 * GitHub's tag filter: such tags in raw HTML are shown as the text they are. Who asks about `<script>` and
 * forgets the backticks loses nothing.
 */
export function tagFilter(html: string): string {
  return html.replace(SWALLOWING_TAG, '&lt;');
}
