/** A command cannot do what it was asked; the message is one sentence with the remedy. */
export class CommandError extends Error {
  override name = 'CommandError';
}
