import type { Database } from '@embassy/database';
import { z } from 'zod';
import { LimitReached } from '../../../kernel/errors/index.ts';
import { isCrawler } from '../../../kernel/is-crawler.ts';
import { networkOf } from '../../../kernel/network-of.ts';
import { limitViewer } from '../../../kernel/rate-limits.ts';
import type { Viewer } from '../../../kernel/viewer.ts';
import type { ReadingRecorder } from '../readings/reading-recorder.ts';
import type { ViewCounter } from './view-counter.ts';

const number = z.int().positive().max(2_147_483_647);
const beacon = z.object({
  threadId: number,
  seenUntil: z.iso.datetime().optional(),
  postId: number.optional(),
  leaving: z.literal(true).optional(),
});
const maximumLength = 200;

interface BeaconServices {
  db: Database;
  viewer: Viewer;
  views: ViewCounter;
  readings: ReadingRecorder;
  now: Date;
}

/**
 * Answers what a page sends when a thread is read: `{"threadId": 42}`. The answer tells nothing about the thread.
 * A member's page also says what it showed (`seenUntil`, the thread's last activity), and again when it is left
 * (`leaving`, which is no second view) at which post that was.
 * Programs that say they are crawlers are not counted, nor is whoever reads faster than anybody can.
 */
export async function handleBeacon(
  request: Request,
  { db, viewer, views, readings, now }: BeaconServices,
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
  const { threadId, seenUntil, postId, leaving } = sent.data;
  const { audiences } = viewer;
  if (viewer.actor && seenUntil !== undefined) {
    const seen = new Date(Math.min(Date.parse(seenUntil), now.getTime()));
    readings.record({ memberId: viewer.actor.id, threadId, seenUntil: seen, postId, audiences });
  }
  if (leaving) return new Response(null, { status: 204 });
  const reader = viewer.actor ? `member ${viewer.actor.id}` : `${networkOf(viewer.address)} ${agent}`;
  await views.record({ threadId, reader, audiences }, now);
  return new Response(null, { status: 204 });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
