/** The database cannot be had; the message is one sentence for the operator that names the remedy. */
export class DatabaseStartError extends Error {
  override name = 'DatabaseStartError';
}
