import type { RegisterCommand } from './command.ts';

/** `embassy reputation`: the ledger of points, made anew and checked. */
export const registerReputation: RegisterCommand = (program, tools) => {
  const reputation = program
    .command('reputation')
    .description('Rebuild or verify the ledger of points, or replay that of another community.');
  reputation
    .command('rebuild')
    .description(
      'Judge everything that happened by the rulebooks, append what the ledger lacks, and decide tiers.',
    )
    .addHelpText(
      'after',
      '\nReading and writing go on meanwhile. Nothing in the ledger is changed or deleted.',
    )
    .action(async () => {
      const { decideTiers, rebuildLedger } = await import('@embassy/api/modules/reputation/index');
      const { db } = await tools.services();
      const { members, facts, entries } = await rebuildLedger(db, {
        signal: tools.signal,
        onProgress: (done) => process.stderr.write(`\r${done} members so far`),
      });
      process.stderr.write('\n');
      if (!tools.signal.aborted) await decideTiers(db, {});
      console.log(
        `${members} members were judged: ${facts} new facts, ${entries} new entries. Their tiers follow from it.`,
      );
    });
  reputation
    .command('verify')
    .description(
      'Check that balances and boards are the sums of the ledger, and the ledger what judging anew gives.',
    )
    .addHelpText('after', '\nExit code 0 when all agrees, 1 otherwise. Changes nothing.')
    .action(async () => {
      const { verifyLedger } = await import('@embassy/api/modules/reputation/index');
      const { db } = await tools.services();
      const { members, waiting, differences } = await verifyLedger(db);
      for (const difference of differences) console.log(sentence(difference));
      const left = waiting > 0 ? ` ${waiting} more are being judged just now.` : '';
      console.log(
        differences.length === 0
          ? `✓ The ledger of ${members} members is what their facts say.${left}`
          : `✗ The ledger is not what the facts say. \`embassy reputation rebuild\` puts it right.${left}`,
      );
      process.exitCode = differences.length === 0 ? 0 : 1;
    });
  registerReplay(reputation, tools);
};

/** `embassy reputation replay`. */
const registerReplay: RegisterCommand = (reputation, { signal }) => {
  reputation
    .command('replay')
    .argument(
      '<DIR>',
      'folder with the unpacked tables of a Stack Exchange dump (Posts.xml, Users.xml and so on)',
    )
    .requiredOption('--preset <NAME>', 'rulebook to judge by (stack-exchange-2018, stack-exchange-2019, …)')
    .option('--json <FILE>', 'write every member’s published and replayed reputation to this file')
    .description('Judge a whole dump by a preset and compare with the reputation it shows.')
    .addHelpText('after', `\nNeeds no database and touches no community.\n\nExample:\n${example}`)
    .action(async (folder: string, options: { preset: string; json?: string }) => {
      const { runReplay } = await import('./reputation/run-replay.ts');
      await runReplay(folder, options, signal);
    });
};

const example =
  '  npm run embassy -- reputation replay ./beer.stackexchange.com --preset stack-exchange-2018 --json members.json';

type Difference = Awaited<
  ReturnType<typeof import('@embassy/api/modules/reputation/index').verifyLedger>
>['differences'][number];

function sentence(difference: Difference): string {
  const { memberId } = difference;
  if (difference.kind === 'board') {
    const { period, topic, topicId, points, ledger } = difference;
    return `Member ${memberId} has ${points} points on the board ${period} of ${topic} ${topicId}, and entries of ${ledger}.`;
  }
  return difference.kind === 'balance'
    ? `Member ${memberId} has a balance of ${difference.balance}, and entries of ${difference.ledger}.`
    : `Member ${memberId} lacks ${difference.missing} points of ${difference.rule} for fact ${difference.factId}.`;
}
