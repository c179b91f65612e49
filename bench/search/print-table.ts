export type Line = {
  what: string;
  value: string;
  /** What it shall be, when that was promised, and whether it is. */
  bar?: { says: string; isMet: boolean };
};

/** Prints measured values with the bars they are held to beside them. */
export function printTable(lines: readonly Line[]): void {
  const width = (of: (line: Line) => string) => Math.max(...lines.map((line) => of(line).length));
  const what = width((line) => line.what);
  const value = width((line) => line.value);
  for (const line of lines) {
    const bar = line.bar ? `  ${line.bar.isMet ? 'meets' : 'MISSES'} ${line.bar.says}` : '';
    console.log(`${line.what.padEnd(what)}  ${line.value.padStart(value)}${bar}`);
  }
}
