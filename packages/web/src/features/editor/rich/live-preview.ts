import { type EditorState, type Extension, type Range, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { SyntaxNodeRef } from '@lezer/common';
import styles from '../../../design/late/RichText.module.css';
import { markdownTree, treeOf } from './markdown-tree.ts';
import { PictureWidget } from './PictureWidget.ts';
import { TaskWidget } from './TaskWidget.ts';

const hidden = Decoration.replace({});
const quiet = Decoration.mark({ class: styles.quiet });

const looks: Record<string, Decoration> = {
  StrongEmphasis: Decoration.mark({ class: styles.strong }),
  Emphasis: Decoration.mark({ class: styles.emphasis }),
  Strikethrough: Decoration.mark({ class: styles.struck }),
  InlineCode: Decoration.mark({ class: styles.code }),
  HTMLTag: Decoration.mark({ class: styles.code }),
  Link: Decoration.mark({ class: styles.link }),
  Autolink: Decoration.mark({ class: styles.link }),
};

const lines: Record<string, Decoration> = {
  ATXHeading1: Decoration.line({ class: styles.heading }),
  ATXHeading2: Decoration.line({ class: styles.heading }),
  ATXHeading3: Decoration.line({ class: styles.smallHeading }),
  ATXHeading4: Decoration.line({ class: styles.smallHeading }),
  ATXHeading5: Decoration.line({ class: styles.smallHeading }),
  ATXHeading6: Decoration.line({ class: styles.smallHeading }),
  SetextHeading1: Decoration.line({ class: styles.heading }),
  SetextHeading2: Decoration.line({ class: styles.heading }),
  Blockquote: Decoration.line({ class: styles.quote }),
  FencedCode: Decoration.line({ class: styles.block }),
  CodeBlock: Decoration.line({ class: styles.block }),
  HTMLBlock: Decoration.line({ class: styles.block }),
  Table: Decoration.line({ class: styles.block }),
  ListItem: Decoration.line({ class: styles.item }),
};

/** Marks that are seen only where the caret is: elsewhere their effect is. */
const marks = new Set([
  'EmphasisMark',
  'CodeMark',
  'StrikethroughMark',
  'HeaderMark',
  'LinkMark',
  'QuoteMark',
]);

/** Shows Markdown as it will look, and its marks where one writes. The text is never touched. */
export const livePreview: Extension = [
  markdownTree,
  StateField.define<DecorationSet>({
    create: decorate,
    update: (before, transaction) =>
      transaction.docChanged || transaction.selection ? decorate(transaction.state) : before,
    provide: (field) => EditorView.decorations.from(field),
  }),
];

function decorate(state: EditorState): DecorationSet {
  const found: Range<Decoration>[] = [];
  treeOf(state).iterate({
    enter(node) {
      const look = looks[node.name];
      if (look && node.to > node.from) found.push(look.range(node.from, node.to));
      const line = lines[node.name];
      if (line) eachLine(state, node, (from) => found.push(line.range(from)));
      if (node.name === 'Image') picture(state, node, found);
      else if (node.name === 'TaskMarker') task(state, node, found);
      else if (marks.has(node.name)) mark(state, node, found);
      else if (node.name === 'URL' || node.name === 'LinkTitle') target(state, node, found);
      else if (node.name === 'ListMark' || node.name === 'HorizontalRule' || node.name === 'TableDelimiter') {
        if (node.to > node.from) found.push(quiet.range(node.from, node.to));
      }
    },
  });
  return Decoration.set(found, true);
}

function eachLine(state: EditorState, { from, to }: SyntaxNodeRef, tell: (from: number) => void): void {
  const last = state.doc.lineAt(to).number;
  for (let number = state.doc.lineAt(from).number; number <= last; number++)
    tell(state.doc.line(number).from);
}

/** Whether the selection touches a part of the text. */
function isTouched(state: EditorState, from: number, to: number): boolean {
  return state.selection.ranges.some((range) => range.from <= to && range.to >= from);
}

function mark(state: EditorState, node: SyntaxNodeRef, found: Range<Decoration>[]): void {
  const parent = node.node.parent;
  const { from, to } = node;
  if (parent === null || from === to) return;
  const isLine = node.name === 'HeaderMark' || node.name === 'QuoteMark';
  const whole = isLine ? state.doc.lineAt(from) : parent;
  // Fences and underlined headings are lines of their own: hiding them would hide where they can be changed.
  const stays =
    parent.name === 'FencedCode' || parent.name.startsWith('Setext') || parent.name === 'Autolink';
  if (stays || isTouched(state, whole.from, whole.to)) found.push(quiet.range(from, to));
  else found.push(hidden.range(from, isLine && state.sliceDoc(to, to + 1) === ' ' ? to + 1 : to));
}

/** Where a link leads: out of sight while nobody is at it. A bare address is its own words. */
function target(state: EditorState, node: SyntaxNodeRef, found: Range<Decoration>[]): void {
  const parent = node.node.parent;
  if (parent === null || (parent.name !== 'Link' && parent.name !== 'Image')) {
    if (node.name === 'URL') found.push(looks.Link!.range(node.from, node.to));
    return;
  }
  // The white space before a title belongs to it.
  const from = node.name === 'LinkTitle' ? node.from - 1 : node.from;
  found.push((isTouched(state, parent.from, parent.to) ? quiet : hidden).range(from, node.to));
}

function picture(state: EditorState, node: SyntaxNodeRef, found: Range<Decoration>[]): void {
  found.push(quiet.range(node.from, node.to));
  const url = node.node.getChild('URL');
  const address = url ? state.sliceDoc(url.from, url.to) : '';
  // Others are shown by their description, as they are to readers: writing tells nobody about the writer.
  if (!/^\/media\/[\w./-]+$/.test(address)) return;
  const end = state.doc.lineAt(node.to).to;
  const widget = new PictureWidget(address, styles.picture ?? '');
  found.push(Decoration.widget({ widget, side: 1, block: true }).range(end));
}

function task(state: EditorState, { from, to }: SyntaxNodeRef, found: Range<Decoration>[]): void {
  if (isTouched(state, from, to)) return;
  const widget = new TaskWidget(/x/i.test(state.sliceDoc(from, to)), styles.task ?? '');
  found.push(Decoration.replace({ widget }).range(from, to));
}
