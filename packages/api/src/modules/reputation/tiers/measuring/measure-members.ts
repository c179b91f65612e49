import { Prisma, type Reader } from '@embassy/database';
import { type Measure, type Measures, measureKey, metrics } from '../../../trust/index.ts';
import { waysToMeasure } from './ways-to-measure.ts';

const msOfDay = 86_400_000;

/**
 * What is known of members, in one query: what is asked for and nothing else. Days are whole UTC days: of the last one
 * is today.
 */
export async function measureMembers(
  db: Reader,
  memberIds: readonly number[],
  asked: readonly Measure[],
  now: Date,
): Promise<Map<number, Measures>> {
  // Tiers may ask for nothing, or for points alone, which a trial knows itself.
  if (memberIds.length === 0 || asked.length === 0) return new Map(memberIds.map((id) => [id, {}]));
  const columns = asked.map((measure) => {
    const way = waysToMeasure[measure.metric](since(measure.days, now));
    return Prisma.sql`${measureKey(measure)}::text, (${way})::float8`;
  });
  const rows = await db.$queryRaw<{ memberId: number; measured: Record<string, number> }[]>`
    SELECT m.id AS "memberId", jsonb_build_object(${Prisma.join(columns, ', ', '', '')}) AS measured
    FROM member m CROSS JOIN (SELECT ${now}::timestamptz AS at) measured
    LEFT JOIN standing s ON s.member_id = m.id
    WHERE m.id = ANY(${[...memberIds]}::int[])`;
  return new Map(rows.map(({ memberId, measured }) => [memberId, plain(asked, measured)]));
}

/** The same of one thing in SQL, over a member `m`, their standing `s` and the moment `measured.at`. */
export function memberMeasureSql({ metric, days }: Measure, now: Date): Prisma.Sql {
  const way = waysToMeasure[metric](since(days, now));
  return metrics[metric].unit === 'yes or no' ? Prisma.sql`((${way}) <> 0)` : Prisma.sql`(${way})::numeric`;
}

/** The first moment of the last days, the last of which is today. */
function since(days: number | null, now: Date): Date | null {
  const today = Math.floor(now.getTime() / msOfDay);
  return days === null ? null : new Date((today - days + 1) * msOfDay);
}

function plain(asked: readonly Measure[], measured: Record<string, number>): Measures {
  return Object.fromEntries(
    asked.map((measure) => {
      const key = measureKey(measure);
      const value = measured[key]!;
      return [key, metrics[measure.metric].unit === 'yes or no' ? value !== 0 : value];
    }),
  );
}
