import fs from 'node:fs';
import path from 'node:path';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { placeholdersOf } from '../src/words/placeholders.ts';

const web = path.resolve(import.meta.dirname, '..');

/** Writes `src/generated/words.d.ts`: each key of the English catalogues with the values its message wants. */
export function generateWords(): void {
  const folder = path.join(web, 'src/locales/en');
  const lines: string[] = [];
  for (const file of fs.readdirSync(folder).sort()) {
    const words = JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')) as Record<string, string>;
    for (const [key, message] of Object.entries(words)) {
      const placeholders = placeholdersOf(compileMessageOrThrow(message));
      const values = [...placeholders].map(([name, type]) => `${name}: ${type}`).join('; ');
      lines.push(`  '${key}': ${values === '' ? 'undefined' : `{ ${values} }`};`);
    }
  }
  const out = path.join(web, 'src/generated/words.d.ts');
  fs.mkdirSync(path.dirname(out), { recursive: true });
  fs.writeFileSync(
    out,
    `/** Every message key and the values its text needs; made from the English catalogues. */\nexport interface WordValues {\n${lines.join('\n')}\n}\n`,
  );
}
