import type { Database } from '@embassy/database';
import { NotAllowed } from '../../../kernel/errors/index.ts';
import type { Settings } from '../../../kernel/settings.ts';
import { unsubscribe } from './unsubscribe.ts';
import { unsubscribePagePath } from './unsubscribe-paths.ts';

const plain = { 'content-type': 'text/plain; charset=utf-8' };

/**
 * Answers at the address in List-Unsubscribe. A mail program's one click (RFC 8058) is a POST from anywhere, without
 * cookies: it ends this kind of mail at once. A person who opens the same address is led to the page that asks first,
 * because whatever looks through mails for bad links opens them all.
 */
export async function handleUnsubscribe(
  services: { db: Database; settings: Settings },
  request: Request,
): Promise<Response> {
  const token = new URL(request.url).searchParams.get('token') ?? '';
  if (request.method !== 'POST') {
    return new Response(null, { status: 303, headers: { location: unsubscribePagePath(token) } });
  }
  const form = await request.formData().catch(() => null);
  if (form?.get('List-Unsubscribe') !== 'One-Click') {
    return new Response('Send List-Unsubscribe=One-Click.\n', { status: 400, headers: plain });
  }
  try {
    await unsubscribe(services, { token });
    return new Response('Unsubscribed.\n', { headers: plain });
  } catch (error) {
    if (!(error instanceof NotAllowed)) throw error;
    return new Response(`${error.message}\n`, { status: 404, headers: plain });
  }
}
