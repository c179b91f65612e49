import { firstAdminToken } from '@embassy/api';
import { DEMO_PASSWORD, personas } from '@embassy/api/demo/personas';
import type { ComposedServices } from '../compose.ts';
import type { Config } from '../config.ts';

/** The last words of starting: where to go, and as whom. */
export async function announce(
  config: Config,
  { db, settings }: ComposedServices,
  report: (line: string) => void,
): Promise<void> {
  if (!config.roles.has('web')) {
    report(`running as ${[...config.roles].join(' and ')}`);
    return;
  }
  report('ready');
  const lines = ['', `  ${config.brandName} is open at ${config.publicUrl}`];
  // Whoever reads this runs the server; the community is never left to whoever comes first.
  const token = await firstAdminToken(db, settings.secret);
  if (token !== null) {
    lines.push('', '  Nobody runs it yet. With this link, which works once, you become its first admin:');
    lines.push(`    ${config.publicUrl}/setup?token=${token}`);
  }
  if (!config.production) {
    // The data decides, not the setting: a demo that was seeded yesterday is still there without SEED.
    const emails = personas.map(({ email }) => email);
    const present = await db.login.findMany({ where: { email: { in: emails } }, select: { email: true } });
    const known = new Set(present.map(({ email }) => email));
    const accounts = personas.filter(({ email }) => known.has(email));
    const width = Math.max(...accounts.map(({ email }) => email.length));
    if (accounts.length > 0) lines.push('', `  Demo accounts, all with the password ${DEMO_PASSWORD}:`);
    for (const { email, standsFor } of accounts) lines.push(`    ${email.padEnd(width)}  ${standsFor}`);
  }
  process.stdout.write(`${lines.join('\n')}\n\n`);
}
