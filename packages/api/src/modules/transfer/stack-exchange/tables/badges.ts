import { copyRows } from '../../copy-rows.ts';
import { RowProblem } from '../dump/fields.ts';
import type { ImportRun } from '../import-run.ts';
import { importTable } from '../import-table.ts';
import { importedUsers, takeIds } from '../imported-rows.ts';

type Kind = { name: string; class: number; tagBased: boolean };
type BadgeRow = Kind & { userId: number; awardedAt: Date };

const nameOf = ({ name, class: level, tagBased }: Kind) => `${level} ${tagBased} ${name}`;

/** Badges, as awards of what they were called there; class 1 is gold, 2 silver and 3 bronze. */
export async function importBadges(run: ImportRun): Promise<void> {
  const known = new Map<string, number>();
  await importTable<BadgeRow, { memberId: number; badgeId: number }>(run, {
    step: 'badges',
    file: 'Badges.xml',
    table: 'badges',
    batchRows: 5000,
    line: () => 'badges',
    brokenLine: 'badges',
    parse(fields) {
      const name = fields.text('Name')?.trim();
      if (!name) throw new RowProblem('Name is missing');
      const badgeClass = fields.number('Class') ?? 3;
      if (badgeClass < 1 || badgeClass > 3) throw new RowProblem(`Class ${badgeClass} is none of 1, 2 and 3`);
      return {
        userId: fields.requiredNumber('UserId'),
        name,
        class: badgeClass,
        tagBased: fields.text('TagBased')?.toLowerCase() === 'true',
        awardedAt: fields.requiredDate('Date'),
      };
    },
    async prepare(rows) {
      const members = await importedUsers(
        run,
        rows.map(({ value }) => value.userId),
      );
      const theirs = rows.map(({ value }) => value).filter(({ userId }) => members.has(userId));
      await defineBadges(run, known, theirs);
      return rows.map(({ value }) => {
        const memberId = members.get(value.userId);
        return memberId === undefined
          ? { skip: 'user not in the dump', problem: `UserId ${value.userId} is not in the dump` }
          : { write: { memberId, badgeId: known.get(nameOf(value))! } };
      });
    },
    async write(client, rows) {
      const ids = await takeIds(client, 'badge_award', rows.length);
      await copyRows(
        client,
        'badge_award',
        ['id', 'badge_id', 'member_id', 'occasion', 'cause', 'at'],
        rows.map(({ row: { id, value }, data }, i) => [
          ids[i]!,
          data.badgeId,
          data.memberId,
          `import:${run.source.id}:${id}`,
          'IMPORTED',
          value.awardedAt,
        ]),
      );
      return ids;
    },
  });
}

/** Makes what rows call badges definitions, those that are none yet, and remembers their numbers. */
async function defineBadges(
  { pool }: Pick<ImportRun, 'pool'>,
  known: Map<string, number>,
  rows: readonly Kind[],
): Promise<void> {
  const kinds = [...new Map(rows.map((row) => [nameOf(row), row])).values()].filter(
    (row) => !known.has(nameOf(row)),
  );
  if (kinds.length === 0) return;
  const values = [
    kinds.map(({ name }) => name),
    kinds.map((kind) => kind.class),
    kinds.map(({ tagBased }) => tagBased),
  ];
  await pool.query(
    `INSERT INTO badge (key, level, way, repeats, import_name, tag_based, judged_at)
     SELECT left(rtrim('from-' || regexp_replace(lower(name), '[^a-z0-9]+', '-', 'g'), '-'), 60) || '-'
         || substr(md5(name || '/' || class || '/' || tag_based), 1, 8),
       (ARRAY['GOLD', 'SILVER', 'BRONZE'])[class]::badge_level, 'IMPORTED', TRUE, name, tag_based, now()
     FROM unnest($1::text[], $2::int[], $3::bool[]) AS there (name, class, tag_based)
     ON CONFLICT DO NOTHING`,
    values,
  );
  const { rows: found } = await pool.query<{ id: number; name: string; class: number; tag_based: boolean }>(
    `SELECT b.id, there.name, there.class, there.tag_based
     FROM unnest($1::text[], $2::int[], $3::bool[]) AS there (name, class, tag_based)
     JOIN badge b ON b.way = 'IMPORTED' AND b.import_name = there.name AND b.tag_based = there.tag_based
       AND b.level = (ARRAY['GOLD', 'SILVER', 'BRONZE'])[there.class]::badge_level`,
    values,
  );
  for (const { id, name, class: level, tag_based: tagBased } of found)
    known.set(nameOf({ name, class: level, tagBased }), id);
}
