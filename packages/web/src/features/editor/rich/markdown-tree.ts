import { type EditorState, StateField } from '@codemirror/state';
import { type Tree, TreeFragment } from '@lezer/common';
import { parser as commonmark, GFM } from '@lezer/markdown';

const parser = commonmark.configure(GFM);

interface Parsed {
  tree: Tree;
  fragments: readonly TreeFragment[];
}

function parse(text: string, known: readonly TreeFragment[]): Parsed {
  const tree = parser.parse(text, known);
  return { tree, fragments: TreeFragment.addTree(tree, known) };
}

/** The text as a tree of Markdown, kept up to date with what is typed: only what changed is read again. */
export const markdownTree = StateField.define<Parsed>({
  create: (state) => parse(state.doc.toString(), []),
  update(before, transaction) {
    if (!transaction.docChanged) return before;
    const changes: { fromA: number; toA: number; fromB: number; toB: number }[] = [];
    transaction.changes.iterChangedRanges((fromA, toA, fromB, toB) => {
      changes.push({ fromA, toA, fromB, toB });
    });
    return parse(transaction.newDoc.toString(), TreeFragment.applyChanges(before.fragments, changes));
  },
});

/** The tree as it stands. */
export function treeOf(state: EditorState): Tree {
  return state.field(markdownTree).tree;
}
