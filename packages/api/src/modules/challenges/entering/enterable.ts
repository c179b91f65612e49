import type { IdeaMeaning, Prisma } from '@embassy/database';
import type { Viewer } from '../../../kernel/viewer.ts';
import { ideaMeanings } from '../../ideas/index.ts';

const open = (Object.keys(ideaMeanings) as IdeaMeaning[]).filter(
  (meaning) => ideaMeanings[meaning].takesSupport,
);

/** Ideas of the viewer's own that `enterChallenge` would take. */
export function enterableWhere(
  { actor }: Viewer,
  challengeId: number,
  audience: string,
): Prisma.ThreadWhereInput {
  return {
    ...{ authorId: actor?.id ?? -1, kind: 'IDEA', state: 'VISIBLE', duplicateOfId: null, audience },
    idea: { meaning: { in: open } },
    challengeEntries: {
      none: {
        withdrawnAt: null,
        OR: [{ challengeId }, { challenge: { state: 'PUBLISHED', resultAt: null } }],
      },
    },
  };
}
