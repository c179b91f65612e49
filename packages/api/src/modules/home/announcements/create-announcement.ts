import type { AnnouncementKind } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../../kernel/action-context.ts';
import { audit } from '../../../kernel/audit.ts';
import { Invalid } from '../../../kernel/errors/index.ts';
import { createOnce } from '../../../kernel/idempotency.ts';
import { demandPrivilege } from '../../trust/index.ts';
import { type AnnouncementFields, checkAnnouncement } from './announcements.rules.ts';

export type CreateAnnouncementInput = AnnouncementFields & {
  kind: AnnouncementKind;
  productId?: number | null;
  idempotencyKey?: string | null;
};

/** Tells something on top of the home page, to everybody it is meant for, until it is ended. Returns its id. */
export async function createAnnouncement(
  { db, actor, now }: ActionContext,
  input: CreateAnnouncementInput,
): Promise<number> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'announce');
  const issues = checkAnnouncement(input);
  if (issues.length > 0) throw new Invalid(issues);
  const { id } = await db.$transaction((tx) =>
    createOnce(
      { tx, memberId: actor.id, mutation: 'createAnnouncement', key: input.idempotencyKey, input },
      async () => {
        const { productId } = input;
        if (
          productId != null &&
          !(await tx.product.findFirst({ where: { id: productId, deletedAt: null } }))
        ) {
          throw new Invalid([
            { field: 'productId', code: 'UNKNOWN', message: 'Choose one of the products.' },
          ]);
        }
        const announcement = await tx.announcement.create({
          data: {
            kind: input.kind,
            text: input.text.trim(),
            path: input.path || null,
            language: input.language ?? null,
            audience: input.audience ?? 'public',
            productId: productId ?? null,
            authorId: actor.id,
            createdAt: now,
          },
          select: { id: true },
        });
        const subject = { kind: 'announcement', id: announcement.id } as const;
        await audit(tx, { actorId: actor.id, action: 'create announcement', subject, reason: '' });
        return announcement.id;
      },
    ),
  );
  return id;
}
