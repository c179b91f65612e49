import { emit } from '@embassy/database';
import type { ActionContext } from '../../../kernel/action-context.ts';

/** What is absent stays as it is. */
export type ChooseGamesInput = {
  seesGames?: boolean | null;
  showsStanding?: boolean | null;
  onBoards?: boolean | null;
};

/** Says what one wants of the games; what one does for others is recorded in any case, so each can be taken back. */
export async function chooseGames(
  { db, actor }: ActionContext,
  { seesGames, showsStanding, onBoards }: ChooseGamesInput,
): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.member.update({
      where: { id: actor.id },
      data: {
        seesGames: seesGames ?? undefined,
        showsStanding: showsStanding ?? undefined,
        onBoards: onBoards ?? undefined,
      },
      select: { id: true },
    });
    await emit(tx, 'member.changed', { memberId: actor.id });
  });
}
