import type { Database } from '@embassy/database';
import type { Settings } from '../kernel/settings.ts';
import { weighIdeas } from '../modules/ideas/index.ts';
import { DEMO_PASSWORD, personas } from './personas.ts';
import { playCatalogue } from './play-catalogue.ts';
import { playChallenges } from './play-challenges.ts';
import { playHome } from './play-home.ts';
import { playHonours } from './play-honours.ts';
import { playMembers } from './play-members.ts';
import { playPanels } from './play-panels.ts';
import { playReports } from './play-reports.ts';
import { playSearches } from './play-searches.ts';
import { playStores } from './play-stores.ts';
import { playThreads } from './play-threads.ts';
import { playTriage } from './play-triage.ts';
import { story } from './story/story.ts';

/** What playing the story needs. */
export type DemoServices = {
  db: Database;
  settings: Settings;
  onProgress?: (done: number, of: number) => void;
};

export type DemoAccount = { email: string; password: string; standsFor: string };

/** The demo accounts, for printing. */
export const demoAccounts: readonly DemoAccount[] = personas.map(({ email, standsFor }) => ({
  email,
  password: DEMO_PASSWORD,
  standsFor,
}));

const marker = 'demo';

/**
 * Plays the demo community's story through the same actions as everybody's. A community that has members of its own is
 * left alone. Interrupted, it goes on where it was: every step can be repeated.
 * @returns whether this call finished the story
 */
export async function seedDemo(services: DemoServices, now = new Date()): Promise<boolean> {
  const { db } = services;
  const before = await db.setting.findUnique({ where: { key: marker } });
  const progress = before?.value as { begunAt: string; finishedAt?: string } | undefined;
  if (progress?.finishedAt) return false;
  if (!progress && (await db.member.findFirst({ select: { id: true } }))) return false;
  // The story is told from one moment, also when it is told in two sittings.
  const begunAt = progress?.begunAt ?? now.toISOString();
  await db.setting.upsert({
    where: { key: marker },
    create: { key: marker, value: { begunAt } },
    update: {},
  });

  const catalogue = await playCatalogue(services, story);
  const cast = await playMembers(services, story, new Date(begunAt));
  const stores = await playStores(services, story, { cast, now: new Date(begunAt) });
  const stage = { catalogue, cast, stores, now: new Date(begunAt) };
  const threadIds = await playThreads(services, story, stage);
  await weighIdeas(services.db, new Date(begunAt));
  await playTriage(services, story, stage, threadIds);
  await playPanels(services, story, stage);
  await playChallenges(services, story, stage, threadIds);
  await playHome(services, story, stage);
  await playHonours(services, story, stage);
  await playReports(services, story, stage, threadIds);
  await playSearches(services, story, stage, threadIds);

  const value = { begunAt, finishedAt: new Date().toISOString() };
  await db.setting.update({ where: { key: marker }, data: { value } });
  return true;
}
