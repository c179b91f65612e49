import { SaxesParser } from 'saxes';

interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

const namespace = 'http://www.w3.org/2005/Atom';
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const isAbsolute = (address: string | undefined) =>
  /^[a-z][a-z\d+.-]*:./i.test(address ?? '') && URL.canParse(address ?? '');

/** What is wrong with a feed by RFC 4287 (its sections in brackets); nothing when all is well. */
export function atomProblems(xml: string): string[] {
  const problems: string[] = [];
  const feed = parse(xml, problems);
  if (feed === null) return [...problems, 'no document'];
  if (feed.name !== 'feed') problems.push('the document is no feed [2]');
  const named = (parent: Element, name: string) => parent.children.filter((child) => child.name === name);
  const one = (parent: Element, name: string) => {
    const found = named(parent, name);
    if (found.length !== 1) problems.push(`${found.length} ${name} in ${parent.name} [4.1]`);
    return found[0];
  };
  const common = (parent: Element) => {
    const id = one(parent, 'id');
    if (!isAbsolute(id?.text)) problems.push(`id ${id?.text} is no IRI [4.2.6]`);
    one(parent, 'title');
    const updated = one(parent, 'updated');
    for (const date of [updated, ...named(parent, 'published')]) {
      if (!instant.test(date?.text ?? '') || Number.isNaN(Date.parse(date?.text ?? ''))) {
        problems.push(`${date?.text} is no date [3.3]`);
      }
    }
    const links = named(parent, 'link');
    for (const { attributes } of links) {
      if (!isAbsolute(attributes.href)) problems.push(`link to ${attributes.href} [4.2.7.1]`);
    }
    const alternates = links.filter(({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate');
    const sorts = alternates.map(({ attributes }) => `${attributes.type} ${attributes.hreflang}`);
    if (new Set(sorts).size !== sorts.length) problems.push('two alternates of one sort [4.1.1]');
    return { id: id?.text, updated: updated?.text, links };
  };
  const { links } = common(feed);
  if (links.filter(({ attributes }) => attributes.rel === 'self').length !== 1)
    problems.push('no link to itself [4.1.1]');
  const seen = new Set<string>();
  for (const entry of named(feed, 'entry')) {
    const { id, updated, links: own } = common(entry);
    if (seen.has(`${id} ${updated}`)) problems.push(`${id} twice [4.1.1]`);
    seen.add(`${id} ${updated}`);
    const authors = named(entry, 'author');
    if (authors.length === 0) problems.push(`${id} has no author [4.1.2]`);
    for (const author of authors) {
      if (!one(author, 'name')?.text.trim()) problems.push(`an author of ${id} without a name [3.2.1]`);
      for (const uri of named(author, 'uri'))
        if (!isAbsolute(uri.text)) problems.push(`author at ${uri.text} [3.2.2]`);
    }
    const content = named(entry, 'content');
    if (content.length > 1) problems.push(`${id} has two contents [4.1.3]`);
    if (content[0] && content[0].attributes.type !== 'html')
      problems.push(`content of ${id} is not told to be HTML`);
    if (content.length === 0 && !own.some(({ attributes }) => attributes.rel === 'alternate')) {
      problems.push(`${id} leads nowhere [4.1.2]`);
    }
    for (const { attributes } of named(entry, 'category'))
      if (!attributes.term) problems.push('category without term [4.2.2.1]');
  }
  return problems;
}

function parse(xml: string, problems: string[]): Element | null {
  let root: Element | null = null;
  const open: Element[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => problems.push(`not well-formed: ${error.message}`));
  parser.on('opentag', (tag) => {
    if (tag.uri !== namespace) problems.push(`${tag.name} is not Atom`);
    const attributes = Object.fromEntries(
      Object.values(tag.attributes).map(({ name, value }) => [name, value]),
    );
    const element: Element = { name: tag.local, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root;
}
