import { type ChangeEvent, useRef, useState } from 'react';
import { ActButton } from '../../design/ActButton.tsx';
import { Acts } from '../../design/Acts.tsx';
import { TextArea } from '../../design/Field.tsx';
import { FileAct } from '../../design/FileAct.tsx';
import { Preview } from '../../design/Preview.tsx';
import type { RouteFormState } from '../../routing/use-route-form.ts';
import { useWords } from '../../words/words.ts';
import { insertInto } from './insert-into.ts';
import { uploadPicture } from './upload-picture.ts';

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

const types = 'image/png,image/jpeg,image/webp,image/gif,image/avif';

/** Where Markdown is written: the field `markdown`, pictures, and a preview made by the server. */
export function Editor({ form, label, labelUnseen, placeholder, text, rows = 5 }: EditorParts) {
  const t = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const entered = useRef(false);
  const [trouble, setTrouble] = useState<string>();
  const [uploading, setUploading] = useState(false);

  async function addPicture({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const file = currentTarget.files?.[0];
    currentTarget.value = '';
    if (file === undefined) return;
    setUploading(true);
    const outcome = await uploadPicture(file, t);
    setUploading(false);
    setTrouble('trouble' in outcome ? outcome.trouble : undefined);
    if (!('url' in outcome) || !field.current) return;
    // Browsers hold the caret of a field that was never entered at its beginning; a picture belongs after the text.
    if (!entered.current) field.current.selectionStart = field.current.value.length;
    insertInto(field.current, `\n\n![](${outcome.url})\n\n`);
  }

  return (
    <div>
      {/* The first button of a form is what Enter presses: that shall be to send it, not to preview it. */}
      <button type="submit" className="unseen" tabIndex={-1} aria-hidden="true" />
      <TextArea
        ref={field}
        name="markdown"
        label={label}
        labelUnseen={labelUnseen}
        placeholder={placeholder}
        defaultValue={form.values.markdown ?? text}
        error={trouble ?? form.errors.fields?.markdown}
        hint={t('editor.markdown')}
        rows={rows}
        maxLength={30_000}
        onFocus={() => {
          entered.current = true;
        }}
        required
      />
      <Acts>
        <ActButton icon="eye" name="preview" value="yes" formNoValidate>
          {t('editor.preview')}
        </ActButton>
        <FileAct icon="photo" accept={types} onChange={addPicture} busy={uploading}>
          {uploading ? t('editor.uploading') : t('editor.photo')}
        </FileAct>
      </Acts>
      {form.preview !== undefined && <Preview label={t('editor.previewLabel')} html={form.preview} />}
    </div>
  );
}
