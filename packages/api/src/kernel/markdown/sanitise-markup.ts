import sanitizeHtml from 'sanitize-html';
import { LINK_SCHEMES, type LinkPolicy, linkTarget, OUTWARD_REL, showsImage } from './link-policy.ts';

/** Elements nest this deep at most; deeper ones lose their tags and keep their words. */
export const MAX_ELEMENT_NESTING = 100;

// The commonest first: the sanitiser searches this list for every tag.
const INLINE_TAGS = (
  'a code em strong br span img b i del s u ins mark small sub sup kbd samp var abbr cite dfn q ' +
  'ruby rt rp bdi label input'
).split(' ');
const BLOCK_TAGS = (
  'p li td tr pre blockquote ul ol h1 h2 h3 h4 h5 h6 hr th table thead tbody tfoot caption ' +
  'dl dt dd div details summary'
).split(' ');

/** Every tag that can occur in a stored post. */
export const ALLOWED_TAGS: readonly string[] = [...INLINE_TAGS, ...BLOCK_TAGS];
const INLINE_ONLY_TAGS = INLINE_TAGS.filter((name) => name !== 'img');

export interface SanitisePolicy extends LinkPolicy {
  /**
   * Level of a text's outermost headings, so that they never compete with the page's; the others follow without a
   * gap, as screen readers need it. Absent: as they are.
   */
  headingBase?: number;
  /** Size of one of our pictures, so that nothing jumps while it loads. */
  imageSize?: (src: string) => { width: number; height: number } | undefined;
  /** Only phrases: no blocks, no pictures. */
  inlineOnly?: boolean;
}

export interface SanitisedMarkup {
  html: string;
  links: { href: string; own: boolean }[];
  /** Addresses of the pictures shown. */
  images: string[];
}

const CELL_ATTRIBUTES = ['align', 'colspan', 'rowspan'];
const ALLOWED_ATTRIBUTES = {
  a: ['href', 'title', 'rel', 'class'],
  abbr: ['title'],
  blockquote: ['class', 'tabindex'],
  code: ['class'],
  details: ['open'],
  img: ['src', 'alt', 'title', 'width', 'height', 'loading', 'decoding'],
  input: ['type', 'checked', 'disabled'],
  ol: ['start'],
  td: CELL_ATTRIBUTES,
  th: CELL_ATTRIBUTES,
};

type Transform = sanitizeHtml.Transformer;
type Attributes = sanitizeHtml.Attributes;
type Tag = sanitizeHtml.Tag;

/**
 * Reduces any HTML to what a post may contain, by lists of what is allowed. Everything that is shown to others
 * passes here, whatever produced it. Sanitising twice changes nothing (but for `headingBase`).
 */
export function sanitiseMarkup(html: string, policy: SanitisePolicy = {}): SanitisedMarkup {
  const links: SanitisedMarkup['links'] = [];
  const images: string[] = [];
  let openLinks = 0;

  const link = (attributes: Attributes, text?: string): Tag => {
    const target = attributes.href === undefined ? null : linkTarget(attributes.href, policy);
    if (!target) return bare(text);
    links.push(target);
    const attribs: Attributes = { href: target.href };
    if (attributes.title) attribs.title = attributes.title;
    if (target.own && attributes.class === 'mention') attribs.class = 'mention';
    if (!target.own) attribs.rel = OUTWARD_REL;
    return tag('a', attribs, text);
  };

  const image: Transform = (_name, attributes) => {
    const src = attributes.src?.trim() ?? '';
    const alt = attributes.alt ?? '';
    if (!policy.inlineOnly && showsImage(src, policy)) {
      images.push(src);
      return tag('img', imageAttributes(attributes, src, alt, policy));
    }
    // A picture we do not show stays reachable, unless it stands in a link already.
    const words = alt.trim() || src;
    return openLinks > 0 || linkTarget(src, policy) === null || src === ''
      ? bare(alt.trim())
      : link({ href: src }, words);
  };

  const allowedTags = policy.inlineOnly ? INLINE_ONLY_TAGS : [...ALLOWED_TAGS];
  let dropped = false;
  const clean = sanitizeHtml(html, {
    allowedTags,
    allowedAttributes: ALLOWED_ATTRIBUTES,
    allowedSchemes: [...LINK_SCHEMES],
    nonTextTags: ['script', 'style', 'textarea', 'xmp', 'noscript'],
    nestingLimit: MAX_ELEMENT_NESTING,
    parseStyleAttributes: false,
    onOpenTag: (name) => {
      if (name === 'a') openLinks++;
      dropped ||= !allowedTags.includes(name);
    },
    onCloseTag: (name) => {
      if (name === 'a') openLinks--;
    },
    transformTags: {
      ...FIXED_TRANSFORMS,
      ...headingTransforms(policy.headingBase),
      a: (_name, attributes) => link(attributes),
      img: image,
    },
  });
  // What stood within a tag that was taken away may stand now where it cannot: a heading straight within another.
  const settled = dropped
    ? sanitizeHtml(clean, { allowedTags, allowedAttributes: false, allowedSchemes: [...LINK_SCHEMES] })
    : clean;
  // A heading without words heads nothing; screen readers would announce it all the same.
  return { html: settled.replace(/<th( [^>]*)?><\/th>/g, '<td$1></td>'), links, images };
}

const tag = (tagName: string, attribs: Attributes, text?: string): Tag =>
  text === undefined ? { tagName, attribs } : { tagName, attribs, text };
const bare = (text?: string): Tag => tag('span', {}, text);

function imageAttributes(
  attributes: Attributes,
  src: string,
  alt: string,
  policy: SanitisePolicy,
): Attributes {
  const attribs: Attributes = { src, alt };
  if (attributes.title) attribs.title = attributes.title;
  const size = policy.imageSize?.(src);
  const width = size ? String(size.width) : attributes.width;
  const height = size ? String(size.height) : attributes.height;
  if (width && isSmallNumber(width)) attribs.width = width;
  if (height && isSmallNumber(height)) attribs.height = height;
  return { ...attribs, loading: 'lazy', decoding: 'async' };
}

const cell: Transform = (name, attributes) => {
  const attribs: Attributes = {};
  const align = attributes.align ?? /^\s*text-align:\s*(\w+)\s*;?\s*$/.exec(attributes.style ?? '')?.[1];
  if (align !== undefined && /^(?:left|right|center)$/.test(align)) attribs.align = align;
  for (const span of ['colspan', 'rowspan']) {
    const value = attributes[span];
    if (value !== undefined && /^[1-9]\d?$/.test(value)) attribs[span] = value;
  }
  return tag(name, attribs);
};

/** Transforms that depend on nothing but the element itself. */
const FIXED_TRANSFORMS: Record<string, Transform> = {
  th: cell,
  td: cell,
  strike: () => tag('s', {}),
  ol: (name, { start }) =>
    tag(name, start !== undefined && isSmallNumber(start) && start !== '1' ? { start } : {}),
  code: (name, attributes) => {
    const language = /(?:^|\s)lang(?:uage)?-([\w+#.-]{1,40})(?:\s|$)/.exec(attributes.class ?? '')?.[1];
    return tag(name, language ? { class: `language-${language}` } : {});
  },
  blockquote: (name, attributes) =>
    // Focusable, so that a keyboard can uncover it.
    tag(
      name,
      /(?:^|\s)spoiler(?:\s|$)/.test(attributes.class ?? '') ? { class: 'spoiler', tabindex: '0' } : {},
    ),
  input: (name, attributes) =>
    attributes.type?.toLowerCase() === 'checkbox'
      ? tag(name, { type: 'checkbox', ...('checked' in attributes && { checked: '' }), disabled: '' })
      : bare(),
};

function headingTransforms(base: number | undefined): Record<string, Transform> {
  if (base === undefined) return {};
  const transforms: Record<string, Transform> = {};
  // The written levels of the headings that the next one stands under.
  const above: number[] = [];
  for (let level = 1; level <= 6; level++) {
    transforms[`h${level}`] = () => {
      while (above.length > 0 && above.at(-1)! >= level) above.pop();
      above.push(level);
      return tag(`h${Math.min(6, base + above.length - 1)}`, {});
    };
  }
  return transforms;
}

function isSmallNumber(text: string): boolean {
  return /^\d{1,9}$/.test(text);
}
