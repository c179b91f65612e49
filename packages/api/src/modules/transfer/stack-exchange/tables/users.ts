import { copyRows } from '../../copy-rows.ts';
import { freeHandles } from '../handles.ts';
import type { ImportRun } from '../import-run.ts';
import { importTable } from '../import-table.ts';
import { takeIds } from '../imported-rows.ts';

type User = {
  displayName: string;
  about: string;
  joinedAt: Date;
  seenAt: Date | null;
  reputation: number;
};

/** As much of what somebody says of themselves as a profile shows. */
const bioLength = 1000;

/** Users become members without a login; only an admin's invitation gives them one. */
export async function importUsers(run: ImportRun): Promise<void> {
  await importTable<User, User & { bio: string }>(run, {
    step: 'users',
    file: 'Users.xml',
    table: 'users',
    batchRows: 1000,
    line: () => 'users',
    brokenLine: 'users',
    parse(fields) {
      const name = fields.text('DisplayName');
      return {
        displayName: name?.trim() ? name : `user${fields.requiredNumber('Id')}`,
        about: fields.text('AboutMe') ?? '',
        joinedAt: fields.requiredDate('CreationDate'),
        seenAt: fields.date('LastAccessDate') ?? null,
        reputation: fields.number('Reputation') ?? 0,
      };
    },
    async prepare(rows) {
      const talkative = rows.filter(({ value }) => value.about !== '');
      const words = await run.renderer.render(
        talkative.map(({ value }) => ({ kind: 'words', html: value.about })),
      );
      const bios = new Map(
        talkative.map(({ id }, i) => {
          const result = words[i]!;
          return [id, 'failure' in result ? '' : [...result.markdown].slice(0, bioLength).join('')];
        }),
      );
      return rows.map(({ id, value }) => ({ write: { ...value, bio: bios.get(id) ?? '' } }));
    },
    async write(client, rows) {
      const handles = await freeHandles(
        client,
        rows.map(({ row, data }) => ({ displayName: data.displayName, number: row.id })),
        run.brandName,
      );
      const ids = await takeIds(client, 'member', rows.length);
      await copyRows(
        client,
        'member',
        ['id', 'handle', 'display_name', 'bio', 'joined_at', 'seen_at'],
        rows.map(({ data }, i) => [
          ids[i]!,
          handles[i]!,
          data.displayName,
          data.bio,
          data.joinedAt,
          data.seenAt,
        ]),
      );
      await copyRows(
        client,
        'member_origin',
        ['member_id', 'url', 'reputation'],
        rows.map(({ row, data }, i) => [
          ids[i]!,
          `https://${run.source.name}/users/${row.id}`,
          data.reputation,
        ]),
      );
      return ids;
    },
  });
}
