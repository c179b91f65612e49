import { noteOnIdea } from '../modules/ideas/triage/idea-notes.ts';
import { triageIdea } from '../modules/ideas/triage/triage-idea.ts';
import { weighSupport } from '../modules/ideas/triage/weigh-support.ts';
import { contextOf, type Stage } from './play-threads.ts';
import type { DemoServices } from './seed-demo.ts';
import type { Story } from './story/story.types.ts';

/** Who sorts ideas in the story. */
const triagedBy = 'tomas';

/** Sorts ideas on the product team’s desk, and counts who supports them. */
export async function playTriage(
  services: DemoServices,
  story: Story,
  { cast, now }: Stage,
  threadIds: Map<string, number>,
): Promise<void> {
  const context = contextOf(services, cast.get(triagedBy)!, now);
  for (const { thread, owner, notes = [], ...kept } of story.triage) {
    const threadId = threadIds.get(thread)!;
    await triageIdea(context, { threadId, ...kept, ownerId: owner ? cast.get(owner)!.id : null });
    for (const [place, text] of notes.entries()) {
      await noteOnIdea(context, { threadId, text, idempotencyKey: `demo:note:${thread}:${place}` });
    }
  }
  await weighSupport(services.db, now);
}
