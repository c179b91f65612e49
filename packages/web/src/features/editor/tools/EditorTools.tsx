import { type ChangeEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { EditorSlots } from '../../../design/late/EditorFrame.tsx';
import { Toolbar } from '../../../design/late/Toolbar.tsx';
import { useWords } from '../../../words/words.ts';
import { CompletionList } from '../completion/CompletionList.tsx';
import { pastedMarkdown } from '../paste/pasted-markdown.ts';
import { UploadList } from '../uploads/UploadList.tsx';
import { useUploads } from '../uploads/use-uploads.ts';
import { insertLink, isAddress } from '../writing/insert-link.ts';
import type { WritingMode } from '../writing-mode.ts';
import { shownTools, type ToolName, toolChanges, toolFor } from './tools.ts';
import { useSurface } from './use-surface.ts';

export interface EditorToolsParts {
  /** Of the field. */
  id: string;
  slots: EditorSlots;
  mode: WritingMode;
  onRich: (isRich: boolean) => void;
}

/** The pictures that can be shown. */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif'];

const nothing = { text: '', from: 0, to: 0 };

/** What makes a field an editor: tools, the rich view, pictures, completion, pasting. Comes late. */
export function EditorTools({ id, slots, mode, onRich }: EditorToolsParts) {
  const t = useWords();
  const chooser = useRef<HTMLInputElement>(null);
  const surface = useSurface({ id, slots, mode, onRich });
  const { uploads, add, follow, retry, remove, describe } = useUploads(() => surface);
  const [isMac, setMac] = useState(false);
  const [shown, setShown] = useState('');
  useEffect(() => setMac(/Mac|iPhone|iPad/.test(navigator.platform)), []);

  const use = useEffectEvent((name: string) => {
    if (name === 'photo') chooser.current?.click();
    else if (surface) surface.write(toolChanges[name as ToolName](surface.read(), t));
  });
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.target !== surface?.element || event.isComposing || event.defaultPrevented) return;
    const name = toolFor(event);
    if (name !== undefined) use(name);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
      slots.field.current?.form?.requestSubmit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  const paste = useEffectEvent((event: ClipboardEvent | DragEvent) => {
    const data = 'clipboardData' in event ? event.clipboardData : event.dataTransfer;
    if (!surface || !data) return;
    const html = data.getData('text/html');
    const pictures = [...data.files].filter(({ type }) => pictureTypes.includes(type));
    const markdown = html === '' ? null : pastedMarkdown(html);
    const writing = surface.read();
    const plain = data.getData('text/plain');
    if (pictures.length > 0 && plain.trim() === '') add(pictures);
    else if (markdown !== null && event.type === 'paste') {
      const end = writing.from + markdown.length;
      surface.write({ ...writing, insert: markdown, selectFrom: end, selectTo: end });
    } else if (writing.from !== writing.to && isAddress(plain) && event.type === 'paste') {
      surface.write(insertLink(writing, plain));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  // The tools show what is on at the caret; they are drawn anew only when that changes.
  const look = useEffectEvent(() => {
    if (!surface || document.activeElement !== surface.element) return;
    setShown(onAt());
  });
  const onAt = () =>
    shownTools(surface?.read() ?? nothing, t, isMac)
      .flat()
      .map(({ on }) => (on ? '1' : '0'))
      .join('');

  useEffect(() => {
    const room = slots.over.current?.parentElement;
    if (!room) return;
    const listening = new AbortController();
    const early = { capture: true, signal: listening.signal };
    room.addEventListener('keydown', (event) => press(event), early);
    room.addEventListener('paste', (event) => paste(event), early);
    room.addEventListener('drop', (event) => paste(event), early);
    room.addEventListener('input', () => follow(), { signal: listening.signal });
    let frame = 0;
    const ask = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => look());
    };
    document.addEventListener('selectionchange', ask, { signal: listening.signal });
    return () => {
      cancelAnimationFrame(frame);
      listening.abort();
    };
  }, [slots, follow]);

  const { tools, over, below } = slots;
  if (!tools.current || !over.current || !below.current) return null;
  const groups = shownTools(nothing, t, isMac);
  const flat = groups.flat();
  return (
    <>
      {createPortal(
        <>
          <Toolbar
            label={t('editor.tools')}
            controls={id}
            groups={groups.map((group) =>
              group.map((tool) =>
                tool.on === undefined ? tool : { ...tool, on: shown[flat.indexOf(tool)] === '1' },
              ),
            )}
            onUse={use}
          />
          <input
            ref={chooser}
            type="file"
            hidden
            multiple
            accept={pictureTypes.join()}
            aria-label={t('editor.photo')}
            onChange={({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
              add([...(currentTarget.files ?? [])]);
              currentTarget.value = '';
            }}
          />
        </>,
        tools.current,
      )}
      {createPortal(<CompletionList surface={surface} />, over.current)}
      {createPortal(
        <UploadList uploads={uploads} onRetry={retry} onRemove={remove} onDescribe={describe} />,
        below.current,
      )}
    </>
  );
}
