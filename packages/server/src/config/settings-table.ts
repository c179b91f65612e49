import { type Setting, settings } from './settings.ts';

/** The table of all settings, as Markdown for `docs/operating.md`. */
export function settingsTable(): string {
  const rows = Object.entries(settings as Record<string, Setting>).map(([name, setting]) => {
    const fallback = setting.fallbackNote ?? `\`${setting.fallback}\``;
    const demanded = setting.production === 'demanded' ? ' **Demanded in production.**' : '';
    return `| \`${name}\` | ${fallback} | ${setting.description}.${demanded} |`;
  });
  return ['| Variable | Default | Meaning |', '|---|---|---|', ...rows].join('\n');
}
