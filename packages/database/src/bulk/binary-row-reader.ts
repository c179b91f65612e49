/**
 * Reads what COPY sends in its binary format, the counterpart of `BinaryRows`: a value is made only of what is asked
 * for, and a row is gone when the next one is read. Knows no connection.
 */
export class BinaryRowReader {
  #rest: Buffer = Buffer.alloc(0);
  #bytes: Buffer = Buffer.alloc(0);
  #hasBegun = false;
  readonly #starts: number[] = [];
  readonly #lengths: number[] = [];

  /** The rows that these bytes complete, one after the other; each is this reader itself. */
  *read(piece: Buffer): Generator<this> {
    this.#bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, piece]) : piece;
    let at = 0;
    if (!this.#hasBegun) {
      if (this.#bytes.length < headerLength) {
        this.#rest = this.#bytes;
        return;
      }
      at = headerLength + this.#bytes.readInt32BE(headerLength - 4);
      this.#hasBegun = true;
    }
    for (let next = this.#row(at); next !== null; next = this.#row(at)) {
      yield this;
      at = next;
    }
    this.#rest = this.#bytes.subarray(at);
  }

  isNull(column: number): boolean {
    return this.#lengths[column] === -1;
  }

  int4(column: number): number {
    return this.#bytes.readInt32BE(this.#starts[column]!);
  }

  int4OrNull(column: number): number | null {
    return this.isNull(column) ? null : this.int4(column);
  }

  bool(column: number): boolean {
    return this.#bytes[this.#starts[column]!] === 1;
  }

  text(column: number): string {
    const start = this.#starts[column]!;
    return this.#bytes.toString('utf8', start, start + this.#lengths[column]!);
  }

  textOrNull(column: number): string | null {
    return this.isNull(column) ? null : this.text(column);
  }

  /** A moment, in milliseconds since 1970. */
  timestamptz(column: number): number {
    const start = this.#starts[column]!;
    const microseconds = this.#bytes.readInt32BE(start) * 2 ** 32 + this.#bytes.readUInt32BE(start + 4);
    return Math.floor(microseconds / 1000) + epoch;
  }

  /** A date, as the number of days since 1970. */
  date(column: number): number {
    return this.int4(column) + epoch / msOfDay;
  }

  /** Finds the columns of the row that begins there; where the next one begins, or null when it is not all here. */
  #row(at: number): number | null {
    const bytes = this.#bytes;
    if (at + 2 > bytes.length) return null;
    const columns = bytes.readInt16BE(at);
    // The end has -1 columns.
    if (columns < 0) return null;
    let place = at + 2;
    for (let column = 0; column < columns; column++) {
      if (place + 4 > bytes.length) return null;
      const length = bytes.readInt32BE(place);
      this.#starts[column] = place + 4;
      this.#lengths[column] = length;
      place += 4 + Math.max(length, 0);
    }
    return place > bytes.length ? null : place;
  }
}

/** The signature, the flags, and how long the extension is. */
const headerLength = 19;
/** Where PostgreSQL's time begins. */
const epoch = Date.UTC(2000, 0, 1);
const msOfDay = 86_400_000;
