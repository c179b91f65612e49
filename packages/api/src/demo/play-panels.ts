import type { Actor } from '../kernel/viewer.ts';
import { inviteToPanel } from '../modules/panels/inviting/invite.ts';
import {
  acceptPanelInvitation,
  declinePanelInvitation,
} from '../modules/panels/membership/answer-invitation.ts';
import { answerPoll } from '../modules/panels/polls/answer-poll.ts';
import { countPoll } from '../modules/panels/polls/count-poll.ts';
import { createPoll, schedulePoll } from '../modules/panels/polls/save-poll.ts';
import { createPanel } from '../modules/panels/save-panel.ts';
import { addPost } from '../modules/threads/add-post.ts';
import { createThread } from '../modules/threads/create-thread.ts';
import { contextOf, type Stage } from './play-threads.ts';
import type { DemoServices } from './seed-demo.ts';
import type { Story, StoryPanel, StoryPoll } from './story/story.types.ts';

const day = 86_400_000;

/** Who acts when in a panel. */
type As = (handle: string, daysAgo: number) => ReturnType<typeof contextOf>;

/** Plays what happened in panels: who was invited and came, what was said and what was asked. */
export async function playPanels(services: DemoServices, story: Story, stage: Stage): Promise<void> {
  for (const panel of story.panels) await playPanel(services, panel, stage);
}

async function playPanel(services: DemoServices, panel: StoryPanel, { cast, now }: Stage): Promise<void> {
  const { db } = services;
  const at = (daysAgo: number) => new Date(now.getTime() - daysAgo * day);
  const outside: As = (handle, daysAgo) => contextOf(services, cast.get(handle)!, at(daysAgo));
  const panelId = await createPanel(outside(panel.by, panel.daysAgo), {
    ...{ name: panel.name, purpose: panel.purpose, asked: panel.asked, membersSeen: 'MEMBERS' },
    endsAt: at(-panel.endsInDays),
    idempotencyKey: `demo:panel:${panel.key}`,
  });
  const as: As = (handle, daysAgo) => {
    const actor: Actor = { ...cast.get(handle)!, panelIds: [panelId] };
    return contextOf(services, actor, at(daysAgo));
  };
  const { members, invited, declined } = panel;
  const known = await db.panelMember.count({ where: { panelId } });
  if (known === 0) {
    await inviteToPanel(as(panel.by, panel.daysAgo - 1), {
      panelId,
      handles: [...members, ...invited, ...declined],
    });
  }
  const stateOf = async (handle: string) =>
    (await db.panelMember.findFirstOrThrow({ where: { panelId, memberId: cast.get(handle)!.id } })).state;
  for (const handle of members) await acceptPanelInvitation(outside(handle, panel.daysAgo - 3), { panelId });
  for (const handle of declined) {
    if ((await stateOf(handle)) === 'INVITED')
      await declinePanelInvitation(outside(handle, panel.daysAgo - 3), { panelId });
  }
  await playThreads(as, panel, (await db.panel.findUniqueOrThrow({ where: { id: panelId } })).categoryId!);
  for (const poll of panel.polls) await playPoll(services, { as, at, panel, panelId, poll });
}

async function playThreads(as: As, { threads }: StoryPanel, categoryId: number): Promise<void> {
  for (const { key, by, title, text, daysAgo, replies } of threads) {
    const threadId = await createThread(as(by, daysAgo), {
      ...{ kind: 'DISCUSSION', categoryId, title, markdown: text, tags: [] },
      idempotencyKey: `demo:panel-thread:${key}`,
    });
    for (const [place, reply] of replies.entries()) {
      await addPost(as(reply.by, daysAgo - 1 - place), {
        ...{ threadId, markdown: reply.text },
        idempotencyKey: `demo:panel-reply:${key}:${place}`,
      });
    }
  }
}

interface PollStage {
  as: As;
  at: (daysAgo: number) => Date;
  panel: StoryPanel;
  panelId: number;
  poll: StoryPoll;
}

async function playPoll(services: DemoServices, { as, at, panel, panelId, poll }: PollStage): Promise<void> {
  const { db } = services;
  const { key, title, intro, anonymous, results, questions, openedDaysAgo, days } = poll;
  const pollId = await createPoll(as(panel.by, openedDaysAgo + 1), {
    ...{ panelId, title, intro, anonymous, results, questions },
    idempotencyKey: `demo:poll:${key}`,
  });
  const closesAt = at(openedDaysAgo - days);
  const before = await db.poll.findUniqueOrThrow({ where: { id: pollId }, include: { questions: true } });
  if (before.opensAt === null) await schedulePoll(as(panel.by, openedDaysAgo), { pollId, closesAt });
  const asked = before.questions.toSorted((one, other) => one.position - other.position);
  for (const [place, given] of poll.answers.entries()) {
    const handle = panel.members[place]!;
    const context = as(handle, openedDaysAgo - 1);
    const memberId = context.actor.id;
    if (await db.pollParticipation.findFirst({ where: { pollId, memberId } })) continue;
    const answers = asked.flatMap(({ id: question }, n) => {
      const one = given[n];
      if (one === undefined || one === '') return [];
      return typeof one === 'string'
        ? [{ question, picks: [], text: one }]
        : [{ question, picks: [...one], text: '' }];
    });
    await answerPoll(context, { pollId, answers });
  }
  if (openedDaysAgo > days) await countPoll(services, { pollId }, closesAt);
}
