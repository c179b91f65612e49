import type { Database } from '@embassy/database';
import { NotAllowed } from '../../../kernel/errors/index.ts';
import type { Settings } from '../../../kernel/settings.ts';
import { unsubscribe } from './unsubscribe.ts';

/**
 * Answers a mail program's one-click request (RFC 8058): a POST to the address in List-Unsubscribe, from anywhere,
 * without cookies. Nothing for requests that are no such click: those are a person's, for the page of that address.
 */
export async function handleUnsubscribe(
  services: { db: Database; settings: Settings },
  request: Request,
): Promise<Response | null> {
  if (request.method !== 'POST') return null;
  const form = await request
    .clone()
    .formData()
    .catch(() => null);
  if (form?.get('List-Unsubscribe') !== 'One-Click') return null;
  const token = new URL(request.url).searchParams.get('token') ?? '';
  try {
    await unsubscribe(services, { token });
    return new Response('Unsubscribed.\n', { headers: { 'content-type': 'text/plain' } });
  } catch (error) {
    if (!(error instanceof NotAllowed)) throw error;
    return new Response(`${error.message}\n`, { status: 404, headers: { 'content-type': 'text/plain' } });
  }
}
