import { emit, type Prisma, type Transaction } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../kernel/action-context.ts';
import { audit } from '../../kernel/audit.ts';
import { Invalid } from '../../kernel/errors/index.ts';
import { demandPrivilege } from '../trust/index.ts';
import { type BrandFields, checkBrand, type Hello, normalColour } from './brand.rules.ts';
import { brandId } from './current-brand.ts';

/** Changes how the brand presents itself; every page and mail from now on shows it. */
export async function updateBrand(
  { db, actor, now }: ActionContext,
  { logoId, ...fields }: BrandFields,
): Promise<void> {
  requireWriter(actor, now);
  demandPrivilege(actor, 'manage brand');
  const issues = checkBrand(fields);
  if (issues.length > 0) throw new Invalid(issues);
  await db.$transaction(async (tx) => {
    await requireOwnUpload(tx, actor.id, logoId);
    const { name, colour, typeface, corner, logoShowsName, hello, timeZone } = fields;
    const changes = {
      ...(name !== undefined && { name: name?.trim() ?? null }),
      ...(colour !== undefined && { colour: colour === null ? null : normalColour(colour) }),
      ...(typeface !== undefined && { typeface }),
      ...(corner !== undefined && { corner }),
      ...(logoId !== undefined && { logoId }),
      ...(logoShowsName !== undefined && { logoShowsName: logoShowsName ?? false }),
      ...(hello !== undefined && { hello: writtenHello(hello ?? []) }),
      ...(timeZone !== undefined && { timeZone: timeZone?.trim() ?? null }),
    };
    await tx.brand.upsert({
      where: { id: brandId },
      create: { id: brandId, ...changes },
      update: changes,
      select: { id: true },
    });
    const subject = { kind: 'brand', id: brandId } as const;
    const data = { fields: Object.keys(changes) };
    await audit(tx, { actorId: actor.id, action: 'update brand', subject, reason: '', data });
    await emit(tx, 'brand.changed', { actorId: actor.id });
  });
}

/** A logo is a picture that the admin uploaded, or the one that is there. */
async function requireOwnUpload(tx: Transaction, actorId: number, logoId: string | null | undefined) {
  if (!logoId) return;
  const known = { OR: [{ ownerId: actorId }, { brand: { isNot: null } }] };
  if (await tx.image.findFirst({ where: { id: logoId, ...known }, select: { id: true } })) return;
  throw new Invalid([{ field: 'logoId', code: 'UNKNOWN', message: 'Upload the picture first.' }]);
}

/** By language; what says nothing is left to the design. */
function writtenHello(hello: Hello[]): Prisma.InputJsonObject {
  return Object.fromEntries(
    hello
      .map(({ language, title, lede }) => [language, { title: title.trim(), lede: lede.trim() }] as const)
      .filter(([, { title }]) => title !== ''),
  );
}
