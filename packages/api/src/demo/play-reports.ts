import { reportPost } from '../modules/moderation/reports/report-content.ts';
import { contextOf, type Stage } from './play-threads.ts';
import type { DemoServices } from './seed-demo.ts';
import type { Story } from './story/story.types.ts';

const hour = 60 * 60 * 1000;

/** Makes the reports that wait on the moderators' desk. */
export async function playReports(
  services: DemoServices,
  story: Story,
  { cast, now }: Stage,
  threadIds: Map<string, number>,
): Promise<void> {
  for (const { thread, answer, by, reason, text, hoursAgo } of story.reports) {
    // In the order they were written: the opening post, then the answers.
    const { id: postId } = await services.db.post.findFirstOrThrow({
      where: { threadId: threadIds.get(thread)! },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      skip: answer === undefined ? 0 : answer + 1,
      select: { id: true },
    });
    const context = contextOf(services, cast.get(by)!, new Date(now.getTime() - hoursAgo * hour));
    await reportPost(context, { postId, reason, text, idempotencyKey: `demo:report:${thread}` });
  }
}
