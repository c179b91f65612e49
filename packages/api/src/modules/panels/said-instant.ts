import type { Context } from '../../graphql/context.ts';
import { Invalid } from '../../kernel/errors/index.ts';
import { instantIn } from '../../kernel/local-time.ts';
import { brandTimeZone } from '../brand/index.ts';

/** What the team said as a day and time of the brand's clock; null where nothing was said. */
export async function saidInstant(
  { db, services }: Context,
  field: string,
  local: string | null | undefined,
): Promise<Date | null> {
  if (local == null || local === '') return null;
  const instant = instantIn(await brandTimeZone(db, services.settings), local);
  if (instant) return instant;
  const message = 'Write a day and time as in 2026-12-01T18:00.';
  throw new Invalid([{ field, code: 'BAD_FORMAT', message }]);
}
