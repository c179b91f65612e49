import { Prisma, type Reader } from '@embassy/database';

/** Whom to invite: everybody with a tier, owning a product, or both. */
export type Criterion = { tier?: string | null; productId?: number | null };

/** Names that a preview shows; the count says how many there are. */
export const previewedNames = 12;

/** Over member `m`: whether they were invited to the panel before, whoever did so. */
const invitedBefore = (panelId: number) =>
  Prisma.sql`SELECT FROM panel_member pm WHERE pm.panel_id = ${panelId} AND pm.member_id = m.id`;

/**
 * Over member `m`: whether they fit, and no criterion found them before. Whom a person chose is found like everybody, and
 * not asked twice: were they left out, then choosing somebody would tell whether they fit.
 */
function fits(panelId: number, { tier, productId }: Criterion): Prisma.Sql {
  const conditions = [
    Prisma.sql`m.state = 'ACTIVE' AND m.role = 'MEMBER'`,
    Prisma.sql`(m.suspended_until IS NULL OR m.suspended_until < now())`,
    Prisma.sql`NOT EXISTS (${invitedBefore(panelId)} AND NOT (pm.by_hand AND pm.found_state IS NULL))`,
  ];
  if (tier != null)
    conditions.push(
      Prisma.sql`EXISTS (SELECT FROM standing s WHERE s.member_id = m.id AND s.tier = ${tier})`,
    );
  if (productId != null) {
    conditions.push(Prisma.sql`EXISTS (
      SELECT FROM owned_product o WHERE o.member_id = m.id AND o.product_id = ${productId}::int)`);
  }
  return Prisma.join(conditions, ' AND ');
}

/**
 * How many fit, and the first of them by name. Those who show to nobody what they own, or what tier they have, are
 * counted and not named: they become known by accepting.
 */
export async function previewMatching(db: Reader, panelId: number, criterion: Criterion) {
  const [counted] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM member m WHERE ${fits(panelId, criterion)}`;
  const shown = [
    ...(criterion.tier == null ? [] : [Prisma.sql`AND m.shows_standing`]),
    ...(criterion.productId == null ? [] : [Prisma.sql`AND m.shows_products`]),
  ];
  const named = await db.$queryRaw<{ id: number }[]>`
    SELECT m.id FROM member m WHERE ${fits(panelId, criterion)} ${Prisma.join(shown, ' ')}
      AND NOT EXISTS (${invitedBefore(panelId)})
    ORDER BY m.id LIMIT ${previewedNames}`;
  return { count: counted?.count ?? 0, memberIds: named.map(({ id }) => id) };
}

/** The next who fit, in the order of their numbers, after the one who was looked at last. */
export async function nextMatching(
  db: Reader,
  { panelId, after, limit, ...criterion }: Criterion & { panelId: number; after: number; limit: number },
): Promise<number[]> {
  const found = await db.$queryRaw<{ id: number }[]>`
    SELECT m.id FROM member m WHERE m.id > ${after} AND ${fits(panelId, criterion)} ORDER BY m.id LIMIT ${limit}`;
  return found.map(({ id }) => id);
}
