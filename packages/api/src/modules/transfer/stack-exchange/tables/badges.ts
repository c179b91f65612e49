import { copyRows } from '../../copy-rows.ts';
import { RowProblem } from '../dump/fields.ts';
import type { ImportRun } from '../import-run.ts';
import { importTable } from '../import-table.ts';
import { importedUsers, takeIds } from '../imported-rows.ts';

type BadgeRow = { userId: number; name: string; class: number; tagBased: boolean; awardedAt: Date };

/** Badges, kept as what they were there. */
export async function importBadges(run: ImportRun): Promise<void> {
  await importTable<BadgeRow, { memberId: number }>(run, {
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
      return rows.map(({ value: { userId } }) => {
        const memberId = members.get(userId);
        return memberId === undefined
          ? { skip: 'user not in the dump', problem: `UserId ${userId} is not in the dump` }
          : { write: { memberId } };
      });
    },
    async write(client, rows) {
      const ids = await takeIds(client, 'imported_badge', rows.length);
      await copyRows(
        client,
        'imported_badge',
        ['id', 'member_id', 'name', 'class', 'tag_based', 'awarded_at'],
        rows.map(({ row: { value }, data }, i) => [
          ids[i]!,
          data.memberId,
          value.name,
          value.class,
          value.tagBased,
          value.awardedAt,
        ]),
      );
      return ids;
    },
  });
}
