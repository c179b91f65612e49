import { createReadStream } from 'node:fs';
import { SaxesParser } from 'saxes';

/** One `<row>` of a file, by its number from 1; or what stood there instead and why it cannot be read. */
export type DumpRow = { number: number; attributes: Record<string, string> };
export type BrokenRow = { number: number; problem: string };

/** Longer than any row can be; beyond it, a tag that never ends is given up. */
const longestRow = 64 * 1024 * 1024;

/**
 * Reads the rows of one file of a dump, some at a time and never the whole file. A row that is no XML is told as
 * broken and the next one is read as if nothing had happened: inside a row no `<` can stand unescaped, so each `<`
 * begins something new.
 */
export async function* readDumpRows(
  file: string,
  onBytes: (bytes: number) => void = () => {},
  chunkBytes = 512 * 1024,
): AsyncGenerator<(DumpRow | BrokenRow)[]> {
  const stream = createReadStream(file, { encoding: 'utf8', highWaterMark: chunkBytes });
  const scanner = createScanner();
  let told = 0;
  for await (const chunk of stream as AsyncIterable<string>) {
    const rows = scanner.take(chunk);
    if (stream.bytesRead !== told) {
      told = stream.bytesRead;
      onBytes(told);
    }
    if (rows.length > 0) yield rows;
  }
  const rows = scanner.end();
  if (rows.length > 0) yield rows;
}

function createScanner() {
  const parseRow = createRowParser();
  let rest = '';
  let number = 0;
  let rootSeen = false;
  // What follows a row that was not closed is most likely the rest of it.
  let inBrokenRow = false;

  /** Takes all complete tags from the front of the text; at the end, the incomplete one as well. */
  function scan(atEnd: boolean): (DumpRow | BrokenRow)[] {
    const rows: (DumpRow | BrokenRow)[] = [];
    let at = rest.indexOf('<');
    while (at !== -1) {
      const end = endOfTag(rest, at, atEnd);
      if (end === -1) {
        if (rest.length - at < longestRow) break;
        rows.push({ number: ++number, problem: 'this tag never ends' });
        at = -1;
        break;
      }
      const name = /^<([A-Za-z_][\w.:-]*)/.exec(rest.slice(at, at + 80))?.[1];
      if (name === 'row') {
        const row = parseRow(++number, rest.slice(at, end));
        rows.push(row);
        inBrokenRow = 'problem' in row;
      } else if (!inBrokenRow && name !== undefined && rootSeen) {
        rows.push({ number: ++number, problem: `<${name}> is not a row` });
      } else if (!inBrokenRow && name === undefined && !/^<[/?!]/.test(rest.slice(at, at + 2))) {
        rows.push({ number: ++number, problem: 'a < that begins no tag' });
      }
      rootSeen ||= name !== undefined;
      at = rest.indexOf('<', end);
    }
    rest = at === -1 ? '' : rest.slice(at);
    return rows;
  }

  return {
    take(chunk: string) {
      rest += chunk;
      return scan(false);
    },
    end: () => scan(true),
  };
}

/** Where the tag that begins at `at` ends, or -1 when the text ends before it is known. */
function endOfTag(text: string, at: number, atEnd: boolean): number {
  const beyond = (mark: string, from: number) => {
    const found = text.indexOf(mark, from);
    if (found !== -1) return found + mark.length;
    return atEnd ? text.length : -1;
  };
  if (!atEnd && text.length - at < 4) return -1;
  if (text.startsWith('<!--', at)) return beyond('-->', at + 4);
  if (text.startsWith('<?', at)) return beyond('?>', at + 2);
  const next = text.indexOf('<', at + 1);
  if (next !== -1) return next;
  return atEnd ? text.length : -1;
}

const notClosed = 'the row is not closed before the next <';

/** Parses one row's text with a real XML parser, which is replaced after each error. */
function createRowParser(): (number: number, text: string) => DumpRow | BrokenRow {
  let problem: string | undefined;
  let attributes: Record<string, string> | undefined;
  const create = () => {
    const made = new SaxesParser({ fragment: true, position: false });
    made.on('error', (error) => {
      problem ??= error.message;
    });
    made.on('opentag', (tag) => {
      attributes = tag.attributes as Record<string, string>;
    });
    return made;
  };
  let parser = create();
  return (number, text) => {
    problem = undefined;
    attributes = undefined;
    const end = text.lastIndexOf('>');
    if (end === -1) return { number, problem: notClosed };
    // `<row …>` with its end tag somewhere after it says the same as `<row … />`.
    parser.write(text[end - 1] === '/' ? text.slice(0, end + 1) : `${text.slice(0, end)}/>`);
    if (problem === undefined && attributes !== undefined) return { number, attributes };
    parser = create();
    return { number, problem: `malformed XML: ${(problem ?? notClosed).replace(/\.$/, '')}` };
  };
}
