import { type Refusal, wordsFor } from '../../routing/mutation-result.ts';
import type { Translate } from '../../words/words.ts';

/** Sends a picture to the server; says where it is, or what is wrong with it. */
export async function uploadPicture(
  file: File,
  t: Translate,
): Promise<{ url: string } | { trouble: string }> {
  const form = new FormData();
  form.set('file', file);
  try {
    const response = await fetch('/media', { method: 'POST', body: form });
    const answer = (await response.json()) as { url: string } | { error: Refusal };
    if ('url' in answer) return { url: answer.url };
    const { message, fields } = wordsFor(answer.error, t);
    return { trouble: fields.file ?? message };
  } catch {
    return { trouble: t('editor.uploadFailed') };
  }
}
