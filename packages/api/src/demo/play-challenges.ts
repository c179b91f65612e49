import { instantIn, localIn } from '../kernel/local-time.ts';
import { brandTimeZone } from '../modules/brand/index.ts';
import { updateBrand } from '../modules/brand/update-brand.ts';
import { enterChallenge } from '../modules/challenges/entering/enter-challenge.ts';
import { moveChallenges } from '../modules/challenges/index.ts';
import { inviteJuror } from '../modules/challenges/jury/invite-juror.ts';
import { markEntry } from '../modules/challenges/jury/mark-entry.ts';
import { shortlistEntry } from '../modules/challenges/jury/shortlist-entry.ts';
import { createChallenge } from '../modules/challenges/organising/create-challenge.ts';
import { publishChallenge } from '../modules/challenges/organising/publish-challenge.ts';
import { publishResult } from '../modules/challenges/result/publish-result.ts';
import { contextOf, type Stage } from './play-threads.ts';
import type { DemoServices } from './seed-demo.ts';
import type { Story, StoryChallenge } from './story/story.types.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** Plays the challenges from their making to where they are now; each step may be repeated. */
export async function playChallenges(
  services: DemoServices,
  story: Story,
  stage: Stage,
  threadIds: Map<string, number>,
): Promise<void> {
  // Brygga is at home in Malmö.
  await updateBrand(contextOf(services, stage.cast.get('astrid')!, stage.now), {
    timeZone: 'Europe/Stockholm',
  });
  for (const challenge of story.challenges) await playChallenge(services, challenge, stage, threadIds);
  await moveChallenges(services.db, stage.now);
}

async function playChallenge(
  services: DemoServices,
  told: StoryChallenge,
  { cast, catalogue, now }: Stage,
  threadIds: Map<string, number>,
): Promise<void> {
  const { db, settings } = services;
  const zone = await brandTimeZone(db, settings);
  const as = (handle: string, at: Date) => contextOf(services, cast.get(handle)!, at);
  // At six in the evening by the brand's clock, as one writes it on an invitation; what was, is not after now.
  const at = (days: number) => {
    const evening = `${localIn(zone, new Date(now.getTime() + days * day)).slice(0, 10)}T18:00`;
    const instant = instantIn(zone, evening)!;
    return days > 0 || instant < now ? instant : now;
  };
  const before = (days: number, hours: number) => new Date(at(days).getTime() - hours * hour);
  const local = (days: number) => localIn(zone, at(days));
  const { opens, collect, discuss, vote, shortlist } = told.days;

  const number = await createChallenge(as(told.by, before(opens, 48)), {
    ...{ title: told.title, brief: told.brief, rules: told.rules, prizes: told.prizes },
    categoryId: catalogue.categories.get(told.category)!,
    dates: {
      ...{ opensAt: local(opens), collectUntil: local(collect), discussUntil: local(discuss) },
      ...{ voteUntil: local(vote), shortlistUntil: local(shortlist) },
    },
    idempotencyKey: `demo:challenge:${told.key}`,
  });
  for (const handle of told.jury) await inviteJuror(as(told.by, before(opens, 40)), { number, handle });
  await publishChallenge(as(told.by, before(opens, 36)), { number });
  const { resultAt } = await db.challenge.findUniqueOrThrow({ where: { id: number } });
  if (resultAt) return;

  const placings = [];
  for (const entry of told.entries) {
    const threadId = threadIds.get(entry.thread)!;
    const { author } = await db.thread.findUniqueOrThrow({
      where: { id: threadId },
      select: { author: { select: { handle: true } } },
    });
    const entryNumber = await enterChallenge(as(author.handle, before(collect, 20)), { number, threadId });
    for (const { by, ...mark } of entry.marks ?? [])
      await markEntry(as(by, before(Math.min(vote, 0), 3)), { entryNumber, ...mark });
    if (entry.shortlisted) {
      const input = { entryNumber, shortlisted: true, reason: entry.shortlisted };
      await shortlistEntry(as(told.by, before(shortlist, 5)), input);
    }
    if (entry.placed) placings.push({ entryNumber, ...entry.placed });
  }
  if (told.result !== undefined)
    await publishResult(as(told.by, at(told.result)), { number, placings, thanks: told.thanks ?? '' });
}
