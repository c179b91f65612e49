import { type KeyboardEvent, useRef, useState } from 'react';
import styles from './Toolbar.module.css';
import { ToolIcon, type ToolIconName } from './ToolIcon.tsx';

/** One tool: what it does to the text, and the keys that do the same. */
export interface Tool {
  name: string;
  icon: ToolIconName;
  label: string;
  /** As it is shown: `Ctrl+B`. */
  keys?: string;
  /** On or off at the caret; leave it out for tools that only add something. */
  on?: boolean;
}

interface ToolbarParts {
  label: string;
  /** The id of the element the tools work on. */
  controls: string;
  /** Tools that belong together stand together. */
  groups: Tool[][];
  onUse: (name: string) => void;
}

/** Tools above a text: one stop for the tabulator, arrows from tool to tool. */
export function Toolbar({ label, controls, groups, onUse }: ToolbarParts) {
  const bar = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(groups[0]?.[0]?.name);
  const walk = (event: KeyboardEvent) => {
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])];
    const place = buttons.indexOf(event.target as HTMLButtonElement);
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const next = { [forward]: place + 1, [back]: place - 1, Home: 0, End: -1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    buttons.at(next % buttons.length)?.focus();
  };
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={label}
      aria-controls={controls}
      className={styles.bar}
      onKeyDown={walk}
    >
      {groups.map((tools) => (
        <div key={tools[0]?.name} className={styles.group}>
          {tools.map((tool) => (
            <button
              key={tool.name}
              type="button"
              className={styles.tool}
              aria-label={tool.label}
              aria-pressed={tool.on}
              aria-keyshortcuts={tool.keys?.replace('Ctrl', 'Control').replace('⌘', 'Meta')}
              data-tip={tool.keys ? `${tool.label} · ${tool.keys}` : tool.label}
              tabIndex={tool.name === current ? 0 : -1}
              onFocus={() => setCurrent(tool.name)}
              // The caret stays where it is.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onUse(tool.name)}
            >
              <ToolIcon name={tool.icon} />
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}
