/** Embassy cannot start; the message is one sentence for the operator that names the remedy. */
export class StartError extends Error {
  override name = 'StartError';
}
