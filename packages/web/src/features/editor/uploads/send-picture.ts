import type { Refusal } from '../../../routing/mutation-result.ts';

/** What became of a picture: where it is, why it was refused, or that it did not arrive. */
export type SentPicture = { url: string } | { refusal: Refusal } | 'unreachable' | 'cancelled';

/** Sends a picture to the server and tells how far it is; a signal stops it. */
export function sendPicture(
  file: File,
  { onProgress, signal }: { onProgress: (part: number) => void; signal: AbortSignal },
): Promise<SentPicture> {
  return new Promise((resolve) => {
    // `fetch` does not tell how much of a body has left.
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.set('file', file);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(answerIn(request.responseText));
    request.onerror = () => resolve('unreachable');
    request.onabort = () => resolve('cancelled');
    signal.addEventListener('abort', () => request.abort());
    request.open('POST', '/media');
    request.send(form);
  });
}

function answerIn(text: string): SentPicture {
  try {
    const answer = JSON.parse(text) as { url?: string; error?: Refusal };
    if (answer.url !== undefined) return { url: answer.url };
    if (answer.error !== undefined) return { refusal: answer.error };
  } catch {
    // Not from us: a proxy's page.
  }
  return 'unreachable';
}
