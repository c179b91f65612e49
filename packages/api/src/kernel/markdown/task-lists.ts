import type { MarkdownIt, StateCore, Token } from 'markdown-it';

const MARKER = /^\[([ xX])\](?=\s)/;

/**
 * GitHub's task lists: `- [ ] open`, `- [x] done`. The item's words become the label of its checkbox, so that
 * a screen reader says what is done and what is not.
 */
export function taskLists(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'task_lists', (state) => {
    state.tokens.forEach((token, index) => {
      if (
        token.type === 'inline' &&
        state.tokens[index - 1]?.type === 'paragraph_open' &&
        state.tokens[index - 2]?.type === 'list_item_open'
      ) {
        addCheckbox(state, token);
      }
    });
  });
}

function addCheckbox(state: StateCore, item: Token): void {
  const children = item.children ?? [];
  const first = children[0];
  const match = first?.type === 'text' ? MARKER.exec(first.content) : null;
  if (!first || !match) return;
  first.content = first.content.slice(match[0].length);
  const checkbox = new state.Token('task_checkbox', 'input', 0);
  checkbox.attrs = [['type', 'checkbox']];
  if (match[1] !== ' ') checkbox.attrs.push(['checked', '']);
  checkbox.attrs.push(['disabled', '']);
  item.children = [
    new state.Token('task_label_open', 'label', 1),
    checkbox,
    ...children,
    new state.Token('task_label_close', 'label', -1),
  ];
}
