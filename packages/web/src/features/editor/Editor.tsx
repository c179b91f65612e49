import { type MouseEvent, useId, useState } from 'react';
import { useFetcher } from 'react-router';
import { ActButton } from '../../design/ActButton.tsx';
import { EditorFrame, editorSlots } from '../../design/late/EditorFrame.tsx';
import { Preview } from '../../design/Preview.tsx';
import type { FormResult } from '../../routing/form-result.ts';
import type { RouteFormState } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { useLateTools } from './use-late-tools.ts';
import { useWritingMode } from './use-writing-mode.ts';

interface EditorParts {
  /** The form it is in; its preview and its refusals are shown here. */
  form: RouteFormState;
  label: string;
  labelUnseen?: boolean;
  placeholder?: string;
  /** What stands in it at first; what was refused takes precedence. */
  text?: string;
  rows?: number;
}

/**
 * Where Markdown is written: the field `markdown`, and a preview made by the server. It works as it comes; tools,
 * pictures and the rich view are added to it when they are there.
 */
export function Editor({ form, label, labelUnseen, placeholder, text, rows = 5 }: EditorParts) {
  const t = useWords();
  const id = useId();
  const [slots] = useState(editorSlots);
  const Tools = useLateTools(slots.field);
  const [isRich, setRich] = useState(false);
  const { mode, change } = useWritingMode();
  // A preview of its own: looking at a text is not sending it.
  const looking = useFetcher<FormResult>();
  const looked = looking.data?.done === false ? looking.data : undefined;
  const preview = looked ? looked.preview : form.preview;
  const look = (event: MouseEvent<HTMLButtonElement>) => {
    event.preventDefault();
    const element = event.currentTarget.form;
    if (element === null) return;
    const asked = new FormData(element);
    asked.set('preview', 'yes');
    looking.submit(asked, { method: 'post', action: element.getAttribute('action') ?? undefined });
  };
  return (
    <div>
      {/* The first button of a form is what Enter presses: that shall be to send it, not to preview it. */}
      <button type="submit" className="unseen" tabIndex={-1} aria-hidden="true" />
      <EditorFrame
        id={id}
        slots={slots}
        isRich={isRich}
        name="markdown"
        label={label}
        labelUnseen={labelUnseen}
        placeholder={placeholder}
        defaultValue={form.values.markdown ?? text}
        error={form.errors.fields?.markdown ?? looked?.errors.message}
        hint={t('editor.markdown')}
        rows={rows}
        maxLength={30_000}
        required
        foot={
          <>
            <ActButton icon="eye" name="preview" value="yes" formNoValidate onClick={look}>
              {t('editor.preview')}
            </ActButton>
            {Tools && (
              <ActButton type="button" onClick={() => change(mode === 'rich' ? 'plain' : 'rich')}>
                {mode === 'rich' ? t('editor.plain') : t('editor.rich')}
              </ActButton>
            )}
          </>
        }
      />
      {Tools && <Tools id={id} slots={slots} mode={mode} onRich={setRich} />}
      {preview !== undefined && <Preview label={t('editor.previewLabel')} html={preview} />}
    </div>
  );
}
