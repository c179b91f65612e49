/** What a test needs to tell the safe from the unsafe; data, so that it can be handed to a page. */
export interface SafeMarkup {
  tags: readonly string[];
  schemes: readonly string[];
}

const ATTRIBUTES =
  'href title rel class tabindex open src alt width height loading decoding type checked disabled start align colspan rowspan';

/** Attributes that a stored post may have, on whatever element. */
export const SAFE_ATTRIBUTES: readonly string[] = ATTRIBUTES.split(' ');

/**
 * Everything below an element that must not be in a post: elements and attributes outside the lists, addresses
 * with other schemes, comments. Written anew beside the sanitiser, so that a hole in its lists shows; needs
 * nothing but its arguments, so that it also runs inside a browser.
 */
export function unsafeNodesIn(
  root: Element,
  { tags, schemes, attributes }: SafeMarkup & { attributes: readonly string[] },
): string[] {
  const neverTags =
    'script iframe object embed form base meta link style svg math template portal frame frameset applet noscript textarea select button video audio source'.split(
      ' ',
    );
  const found: string[] = [];
  const walk = (node: Node): void => {
    for (const child of Array.from(node.childNodes)) {
      if (child.nodeType === 3) continue;
      if (child.nodeType !== 1) {
        found.push(`node of type ${child.nodeType}`);
        continue;
      }
      const element = child as Element;
      const name = element.nodeName.toLowerCase();
      if (neverTags.includes(name) || !tags.includes(name)) found.push(`<${name}>`);
      for (const attribute of Array.from(element.attributes)) {
        const { name: key, value } = attribute;
        if (/^on|^style$|^srcdoc$|^formaction$|^id$|^name$/i.test(key) || !attributes.includes(key)) {
          found.push(`<${name} ${key}>`);
        }
        if (key !== 'href' && key !== 'src') continue;
        // What a browser strips before it looks for a scheme.
        const address = Array.from(value)
          .filter((char) => char > ' ' && char !== '\u007f')
          .join('');
        const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
        if (scheme !== undefined && !schemes.includes(scheme)) found.push(`<${name} ${key}="${scheme}:">`);
      }
      walk(element);
    }
  };
  walk(root);
  return found;
}
