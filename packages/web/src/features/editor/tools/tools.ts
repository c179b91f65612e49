import type { Tool } from '../../../design/late/Toolbar.tsx';
import type { Translate } from '../../../words/words.ts';
import type { Change, Writing } from '../writing/change.ts';
import { insertCodeBlock } from '../writing/insert-code-block.ts';
import { insertLink } from '../writing/insert-link.ts';
import { insertTable } from '../writing/insert-table.ts';
import { hasLines, toggleLines } from '../writing/toggle-lines.ts';
import { hasMark, toggleMark } from '../writing/toggle-mark.ts';

/** What each tool does to the text; the picture's does it later, when one was chosen. */
export const toolChanges = {
  bold: (writing: Writing) => toggleMark(writing, '**'),
  italic: (writing: Writing) => toggleMark(writing, '*'),
  heading: (writing: Writing) => toggleLines(writing, 'heading'),
  link: (writing: Writing) => insertLink(writing),
  list: (writing: Writing) => toggleLines(writing, 'list'),
  numbers: (writing: Writing) => toggleLines(writing, 'numbers'),
  quote: (writing: Writing) => toggleLines(writing, 'quote'),
  code: (writing: Writing) => toggleMark(writing, '`'),
  block: (writing: Writing) => insertCodeBlock(writing),
  table: (writing: Writing, t: Translate) => insertTable(writing, [t('editor.column'), t('editor.column')]),
} as const satisfies Record<string, (writing: Writing, t: Translate) => Change>;

/** A tool that changes the text. */
export type ToolName = keyof typeof toolChanges;

/** The keys of each tool, together with Ctrl or ⌘; digits and letters that other editors use too. */
const keys: Partial<Record<ToolName, string>> = {
  bold: 'B',
  italic: 'I',
  link: 'K',
  code: 'E',
  heading: 'Shift+H',
  list: 'Shift+8',
  numbers: 'Shift+7',
  quote: 'Shift+9',
};

/** The tool that pressed keys mean. */
export function toolFor({
  key,
  code,
  ctrlKey,
  metaKey,
  shiftKey,
  altKey,
}: KeyboardEvent): ToolName | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  // With Shift a digit's key gives another sign on every keyboard; its place stays.
  const letter = code.startsWith('Digit') ? code.slice('Digit'.length) : key.toUpperCase();
  const pressed = shiftKey ? `Shift+${letter}` : letter;
  return (Object.keys(keys) as ToolName[]).find((name) => keys[name] === pressed);
}

/** All tools as they are shown, with what is on where the caret is. */
export function shownTools(writing: Writing, t: Translate, isMac: boolean): Tool[][] {
  const tool = (name: ToolName, on?: boolean): Tool => {
    const own = keys[name];
    const shown = own && (isMac ? `⌘${own.replace('Shift+', '⇧')}` : `Ctrl+${own}`);
    return { name, icon: name, label: t(`editor.tool_${name}`), keys: shown, on };
  };
  return [
    [tool('bold', hasMark(writing, '**')), tool('italic', hasMark(writing, '*')), tool('link')],
    [
      tool('heading', hasLines(writing, 'heading')),
      tool('list', hasLines(writing, 'list')),
      tool('numbers', hasLines(writing, 'numbers')),
      tool('quote', hasLines(writing, 'quote')),
    ],
    [tool('code', hasMark(writing, '`')), tool('block'), tool('table')],
    [{ name: 'photo', icon: 'photo', label: t('editor.photo') }],
  ];
}
