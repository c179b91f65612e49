import type { BlobStore } from '../../adapters/blob-store.ts';
import type { ActionContext } from '../../kernel/action-context.ts';
import { DomainError, Invalid, LimitReached } from '../../kernel/errors/index.ts';
import { limitActor } from '../../kernel/rate-limits.ts';
import { type ImagePurpose, imageLimits, imagePath, imagePurposes } from './media.rules.ts';
import { uploadImage } from './upload-image.ts';

/** Room for the boundaries and names around the file. */
const envelope = 64 * 1024;

/**
 * `POST /media`: takes a form with one picture in `file` (and `purpose`, one of `imagePurposes`) and answers where it is.
 * Refusals are JSON in the shape of GraphQL's. `context` is asked only after the cheap checks.
 */
export async function handleUpload(
  request: Request,
  context: () => ActionContext & { blobs: BlobStore },
): Promise<Response> {
  if (request.method !== 'POST') return refusal(405, { code: 'INVALID', message: 'Send the form by POST.' });
  try {
    const upload = context();
    await limitActor(upload, 'upload');
    const { file, purpose } = await readForm(request);
    const image = await uploadImage(upload, { bytes: file, purpose });
    const { id, width, height } = image;
    return Response.json({ id, url: imagePath(image.key), width, height }, { status: 201 });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return refusal(statusOf(error), {
      code: error.code,
      message: error.message,
      ...(error instanceof Invalid && { issues: error.issues }),
      ...(error instanceof LimitReached && { retryAfterSeconds: error.retryAfterSeconds }),
    });
  }
}

async function readForm(request: Request): Promise<{ file: Uint8Array; purpose: ImagePurpose }> {
  const body = await readAtMost(request, imageLimits.bytes + envelope);
  const type = request.headers.get('content-type') ?? '';
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => null);
  const file = form?.get('file');
  if (!(file instanceof File) || file.size === 0) {
    throw new Invalid([
      { field: 'file', code: 'REQUIRED', message: 'Send a form with the picture in `file`.' },
    ]);
  }
  const purpose = form?.get('purpose') ?? 'post';
  const known = imagePurposes.find((one) => one === purpose);
  if (!known) {
    throw new Invalid([{ field: 'purpose', code: 'UNKNOWN', message: `Use ${imagePurposes.join(', ')}.` }]);
  }
  return { file: await file.bytes(), purpose: known };
}

/** The body, refused as soon as it is longer than it may be, whatever its headers promised. */
async function readAtMost(request: Request, maximum: number): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const part of request.body ?? []) {
    length += part.byteLength;
    if (length > maximum) {
      throw new Invalid([
        {
          field: 'file',
          code: 'TOO_LONG',
          message: 'Use a picture of at most 10 MB.',
          limit: imageLimits.bytes,
        },
      ]);
    }
    parts.push(part);
  }
  return new Blob(parts);
}

function statusOf(error: DomainError): number {
  if (error.code === 'SIGN_IN_FIRST') return 401;
  if (error instanceof LimitReached) return 429;
  return error instanceof Invalid ? 422 : 403;
}

function refusal(
  status: number,
  error: { code: string; message: string; [more: string]: unknown },
): Response {
  return Response.json({ error }, { status });
}
