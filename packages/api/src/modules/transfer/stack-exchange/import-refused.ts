/** An import cannot begin; the message is one sentence with the remedy. */
export class ImportRefused extends Error {
  override name = 'ImportRefused';
}
