import { Prisma, type Reader } from '@embassy/database';
import {
  type KeysetColumn,
  type KeysetPage,
  keysetPage,
  type PageArguments,
} from '../../kernel/pagination/index.ts';
import type { Viewer } from '../../kernel/viewer.ts';
import { listedChallengesSql } from './challenges.access.ts';

/** Challenges by the clock. */
export const challengeTimes = {
  RUNNING: 'It has opened, and its last phase is not over; the one that ends first comes first.',
  COMING: 'It is announced; the one that opens first comes first.',
  OVER: 'It has ended or was cancelled, the latest first.',
} as const;
export type ChallengeTime = keyof typeof challengeTimes;

const id: KeysetColumn = { expression: Prisma.sql`ch.id`, type: 'int' };
const opens: KeysetColumn = { expression: Prisma.sql`ch.opens_at`, type: 'timestamptz' };
const ends: KeysetColumn = { expression: Prisma.sql`ch.ends_at`, type: 'timestamptz' };

/** One page of challenges that the viewer may read, by their ids. */
export function challengesPage(
  db: Reader,
  viewer: Viewer,
  { time, now }: { time: ChallengeTime; now: Date },
  page: PageArguments,
): Promise<KeysetPage> {
  const within: Record<ChallengeTime, Prisma.Sql> = {
    RUNNING: Prisma.sql`ch.state = 'PUBLISHED' AND ch.opens_at <= ${now} AND ch.ends_at > ${now}`,
    COMING: Prisma.sql`ch.state = 'PUBLISHED' AND ch.opens_at > ${now}`,
    OVER: Prisma.sql`ch.ends_at <= ${now}`,
  };
  return keysetPage(
    db,
    {
      from: Prisma.sql`challenge ch JOIN category cat ON cat.id = ch.category_id`,
      id: Prisma.sql`ch.id`,
      where: Prisma.sql`${listedChallengesSql(viewer)} AND ${within[time]}`,
      columns: [time === 'COMING' ? opens : ends, id],
      direction: time === 'OVER' ? 'desc' : 'asc',
    },
    page,
  );
}

/** The same of all there are, drafts among them, the newest first: for those who run them. */
export function deskChallengesPage(db: Reader, viewer: Viewer, page: PageArguments): Promise<KeysetPage> {
  return keysetPage(
    db,
    {
      from: Prisma.sql`challenge ch JOIN category cat ON cat.id = ch.category_id`,
      id: Prisma.sql`ch.id`,
      where: Prisma.sql`cat.deleted_at IS NULL AND cat.read_audience IN (${Prisma.join([...viewer.audiences])})`,
      columns: [id],
      direction: 'desc',
    },
    page,
  );
}
