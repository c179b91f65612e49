/** What is wrong with a row; it is told with its file and number, and left out. */
export class RowProblem extends Error {
  override name = 'RowProblem';
}

const largest = 2 ** 31 - 1;

/** The attributes of a row, read as what they must be. Unknown ones are not looked at. */
export class Fields {
  readonly #attributes: Record<string, string>;

  constructor(attributes: Record<string, string>) {
    this.#attributes = attributes;
  }

  /** The text, or undefined when the attribute is absent. */
  text(name: string): string | undefined {
    return this.#attributes[name];
  }

  /** A whole number that the database can hold; undefined when absent or empty. */
  number(name: string): number | undefined {
    const text = this.#attributes[name];
    if (text === undefined || text === '') return undefined;
    const number = /^-?\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
    if (!(Math.abs(number) <= largest)) {
      throw new RowProblem(`${name} is "${text.slice(0, 40)}", which is no number`);
    }
    return number;
  }

  requiredNumber(name: string): number {
    const number = this.number(name);
    if (number === undefined) throw new RowProblem(`${name} is missing`);
    return number;
  }

  /** A moment as ISO 8601 in UTC, which the dumps leave unsaid; undefined when absent or empty. */
  date(name: string): Date | undefined {
    const text = this.#attributes[name];
    if (text === undefined || text === '') return undefined;
    const date = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d:\d\d(?:\.\d{1,9})?Z?)?$/.test(text)
      ? new Date(text.length === 10 || text.endsWith('Z') ? text : `${text.replace(' ', 'T')}Z`)
      : undefined;
    if (date === undefined || Number.isNaN(date.getTime())) {
      throw new RowProblem(`${name} is "${text.slice(0, 40)}", which is no date`);
    }
    return date;
  }

  requiredDate(name: string): Date {
    const date = this.date(name);
    if (date === undefined) throw new RowProblem(`${name} is missing`);
    return date;
  }
}
