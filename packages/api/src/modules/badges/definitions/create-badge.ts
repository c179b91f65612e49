import { emit, type Prisma } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { Invalid } from '../../../kernel/errors/index.ts';
import { createOnce } from '../../../kernel/idempotency.ts';
import { slugFrom } from '../../../kernel/slug-from.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { requireArt } from './badge-art.ts';
import type { BadgeInput } from './badge-input.ts';
import { checkBadge, type WordsInput } from './check-badge.rules.ts';

export type CreateBadgeInput = BadgeInput & {
  /** Whether those who get it for what they did before are told. */
  tell?: boolean | null;
  idempotencyKey?: string | null;
};

/** Makes a badge of the brand's own; whoever has earned it already is given it by a job. Returns its id. */
export async function createBadge(
  { db, actor, now }: ActionContext,
  input: CreateBadgeInput,
): Promise<number> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'manage badges');
  const issues = checkBadge(input);
  if (issues.length > 0) throw new Invalid(issues);
  const { id } = await db.$transaction((tx) =>
    createOnce(
      { tx, memberId: actor.id, mutation: 'createBadge', key: input.idempotencyKey, input },
      async () => {
        await requireArt(tx, actor.id, input.imageId);
        const { level, way, repeats, icon, imageId } = input;
        const name = input.words.find((one) => one.name.trim() !== '')!.name;
        // One after the other: each sees the keys of those before.
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('badge key'))`;
        const keys = await tx.badge.findMany({ select: { key: true } });
        const badge = await tx.badge.create({
          data: {
            key: slugFrom(
              name,
              'badge',
              keys.map(({ key }) => key),
            ),
            ...{ level, way, icon },
            // What is measured of a member is there once.
            repeats: way === 'MEMBER' ? false : repeats,
            formula: way === 'HAND' ? null : input.formula!,
            imageId: imageId ?? null,
            words: writtenWords(input.words),
            judgedAt: way === 'HAND' ? now : null,
            tellJudged: input.tell ?? false,
            createdAt: now,
          },
          select: { id: true },
        });
        if (way !== 'HAND') await emit(tx, 'badge.changed', { badgeId: badge.id, actorId: actor.id });
        const subject = { kind: 'badge', id: badge.id } as const;
        await audit(tx, { actorId: actor.id, action: 'create badge', subject, reason: '' });
        return badge.id;
      },
    ),
  );
  return id;
}

/** By language; what says nothing is left out. */
export function writtenWords(words: readonly WordsInput[]): Prisma.InputJsonObject {
  return Object.fromEntries(
    words
      .map(({ language, name, description }) => [
        language,
        { name: name.trim(), description: description.trim() },
      ])
      .filter(([, one]) => Object.values(one as object).some((text) => text !== '')),
  );
}
