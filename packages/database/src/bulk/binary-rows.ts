/**
 * Rows in COPY's binary format (https://www.postgresql.org/docs/current/sql-copy.html, "Binary Format"): the database
 * takes them as they are, where other ways have each value written as a text and read again on both sides. Knows no
 * connection, so that rows can be made in another thread. Values come in the order of the columns, each as its type is
 * sent.
 */
export class BinaryRows {
  #bytes: Buffer<ArrayBuffer> = Buffer.allocUnsafeSlow(1 << 16);
  #length = signature.copy(this.#bytes);

  /** Begins a row of so many columns. */
  row(columns: number): void {
    this.#room(2);
    this.#length = this.#bytes.writeInt16BE(columns, this.#length);
  }

  null(): void {
    this.#int32(-1);
  }

  int4(value: number): void {
    this.#int32(4);
    this.#int32(value);
  }

  bool(value: boolean): void {
    this.#int32(1);
    this.#room(1);
    this.#length = this.#bytes.writeUInt8(value ? 1 : 0, this.#length);
  }

  /** Also the name of an enum's value. */
  text(value: string): void {
    // A UTF-16 unit has at most three bytes in UTF-8.
    this.#room(4 + value.length * 3);
    const written = this.#bytes.write(value, this.#length + 4);
    this.#length = this.#bytes.writeInt32BE(written, this.#length) + written;
  }

  bytes(value: Uint8Array): void {
    this.#int32(value.length);
    this.#room(value.length);
    this.#bytes.set(value, this.#length);
    this.#length += value.length;
  }

  timestamptz(value: Date): void {
    const microseconds = (value.getTime() - epoch) * 1000;
    this.#int32(8);
    this.#int32(Math.floor(microseconds / 2 ** 32));
    this.#room(4);
    this.#length = this.#bytes.writeUInt32BE(microseconds >>> 0, this.#length);
  }

  /** An array of texts, without nulls. */
  texts(values: readonly string[]): void {
    const at = this.#length;
    this.#int32(0);
    this.#int32(values.length === 0 ? 0 : 1);
    this.#int32(0);
    this.#int32(textType);
    if (values.length > 0) {
      this.#int32(values.length);
      this.#int32(1);
      for (const value of values) this.text(value);
    }
    this.#bytes.writeInt32BE(this.#length - at - 4, at);
  }

  /** All rows, ended. */
  end(): Uint8Array<ArrayBuffer> {
    this.#room(2);
    this.#length = this.#bytes.writeInt16BE(-1, this.#length);
    return this.#bytes.subarray(0, this.#length);
  }

  #int32(value: number): void {
    this.#room(4);
    this.#length = this.#bytes.writeInt32BE(value, this.#length);
  }

  #room(wanted: number): void {
    if (this.#length + wanted <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.#length + wanted, this.#bytes.length * 2));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}

/** No flags, no extension of the header. */
const signature = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
/** Where PostgreSQL's time begins. */
const epoch = Date.UTC(2000, 0, 1);
/** The type of `text` in PostgreSQL's catalogue, the same in each version. */
const textType = 25;
