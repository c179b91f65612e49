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
  if (memberIds.length === 0) return new Map();
  const today = Math.floor(now.getTime() / msOfDay);
  const since = (days: number | null) => (days === null ? null : new Date((today - days + 1) * msOfDay));
  const columns = asked.map(
    (measure) =>
      Prisma.sql`${measureKey(measure)}::text, (${waysToMeasure[measure.metric](since(measure.days))})::float8`,
  );
  const rows = await db.$queryRaw<{ memberId: number; measured: Record<string, number> }[]>`
    SELECT m.id AS "memberId", jsonb_build_object(${Prisma.join(columns, ', ', '', '')}) AS measured
    FROM member m CROSS JOIN (SELECT ${now}::timestamptz AS at) measured
    LEFT JOIN standing s ON s.member_id = m.id
    WHERE m.id = ANY(${[...memberIds]}::int[])`;
  return new Map(rows.map(({ memberId, measured }) => [memberId, plain(asked, measured)]));
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
