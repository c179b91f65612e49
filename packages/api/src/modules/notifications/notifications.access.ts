import { Prisma } from '@embassy/database';
import { seesGamesCondition } from '../../kernel/games-condition.ts';
import {
  gameNoticeCondition,
  inInboxCondition,
  notificationSource,
  readableChallengeCondition,
  readableCondition,
} from '../../kernel/inbox-condition.ts';

/** The tables that the conditions here speak of. */
export const notificationTables = Prisma.raw(notificationSource);

/** Whether member `m` may read what is told of `t`, `p` and `c`. */
export const readableSql = Prisma.raw(readableCondition);

/** Whether member `m` may read challenge `ch` in its category `cat`. */
export const readableChallengeSql = Prisma.raw(readableChallengeCondition);

/** Whether notification `n` to member `m` is in the inbox. */
export const inInboxSql = Prisma.raw(inInboxCondition);

/** Whether member `m` is shown game elements. */
export const seesGamesSql = Prisma.raw(seesGamesCondition);

/** Whether notification `n` is a game element. */
export const gameNoticeSql = Prisma.raw(gameNoticeCondition);
