/** What the converter needs of a node of the parsed HTML; the project has no DOM types on the server. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly parentNode: HtmlNode | null;
  readonly firstChild: HtmlNode | null;
  readonly previousSibling: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
  readonly childNodes: ArrayLike<HtmlNode>;
  readonly textContent: string;
  readonly outerHTML: string;
  /** Set by the converter: white space that it prints outside the element. */
  readonly flankingWhitespace?: { leading: string; trailing: string };
  getAttribute(name: string): string | null;
}

export const ELEMENT = 1;
export const TEXT = 3;

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 ' +
    'H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL X-TURNDOWN'
  ).split(' '),
);

export function isBlock(node: HtmlNode): boolean {
  return BLOCKS.has(node.nodeName);
}

/** The element's child elements, of one name or any. */
export function childElements(node: HtmlNode, name?: string): HtmlNode[] {
  return Array.from(node.childNodes).filter(
    (child) => child.nodeType === ELEMENT && (name === undefined || child.nodeName === name),
  );
}

/** Whether the node stands, at any depth, in an element of one of the names. */
export function isInside(node: HtmlNode, names: ReadonlySet<string>): boolean {
  for (let parent = node.parentNode; parent; parent = parent.parentNode) {
    if (names.has(parent.nodeName)) return true;
  }
  return false;
}
