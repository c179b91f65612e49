import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A row by its attributes, or any text that shall stand in its place. */
type WrittenRow = Record<string, string | number> | string;

/** Writes a small dump into a new folder and returns where it is. */
export function writeDump(files: Record<string, WrittenRow[]>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'dump-'));
  for (const [name, rows] of Object.entries(files)) {
    const root = name.toLowerCase();
    const lines = rows.map((row) => (typeof row === 'string' ? row : `  <row ${attributes(row)} />`));
    const xml = `\ufeff<?xml version="1.0" encoding="utf-8"?>\r\n<${root}>\r\n${lines.join('\r\n')}\r\n</${root}>`;
    writeFileSync(path.join(folder, `${name}.xml`), xml);
  }
  return folder;
}

function attributes(row: Record<string, string | number>): string {
  return Object.entries(row)
    .map(([name, value]) => `${name}="${escapeXml(String(value))}"`)
    .join(' ');
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#xA;');
}
