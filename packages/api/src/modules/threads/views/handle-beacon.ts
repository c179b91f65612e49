import type { Database } from '@embassy/database';
import { z } from 'zod';
import { LimitReached } from '../../../kernel/errors/index.ts';
import { isCrawler } from '../../../kernel/is-crawler.ts';
import { networkOf } from '../../../kernel/network-of.ts';
import { limitViewer } from '../../../kernel/rate-limits.ts';
import type { Viewer } from '../../../kernel/viewer.ts';
import type { ViewCounter } from './view-counter.ts';

const beacon = z.object({ threadId: z.int().positive().max(2_147_483_647) });
const maximumLength = 200;

/**
 * Answers what a page sends when a thread is read: `{"threadId": 42}`. The answer tells nothing about the thread.
 * Programs that say they are crawlers are not counted, nor is whoever reads faster than anybody can.
 */
export async function handleBeacon(
  request: Request,
  { db, viewer, views, now }: { db: Database; viewer: Viewer; views: ViewCounter; now: Date },
): Promise<Response> {
  const text = await request.text();
  const sent = text.length <= maximumLength ? beacon.safeParse(readJson(text)) : undefined;
  if (!sent?.success) return new Response(null, { status: 400 });
  const agent = request.headers.get('user-agent') ?? '';
  if (agent === '' || isCrawler(agent)) return new Response(null, { status: 204 });
  try {
    await limitViewer({ db, viewer }, 'view beacon');
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
    return new Response(null, { status: 204 });
  }
  const reader = viewer.actor ? `member ${viewer.actor.id}` : `${networkOf(viewer.address)} ${agent}`;
  await views.record({ threadId: sent.data.threadId, reader, audiences: viewer.audiences }, now);
  return new Response(null, { status: 204 });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
