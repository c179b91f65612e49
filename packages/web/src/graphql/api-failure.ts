/** The API could not be asked, or answered with errors instead of data. */
export class ApiFailure extends Error {
  /** Not reached at all: no connection, or a server on its way down or up. */
  readonly unreachable: boolean;
  /** Why the API refused, as it names it. */
  readonly code: string | undefined;

  constructor(
    message: string,
    { unreachable = false, code, cause }: { unreachable?: boolean; code?: string; cause?: unknown } = {},
  ) {
    super(message, { cause });
    this.name = 'ApiFailure';
    this.unreachable = unreachable;
    this.code = code;
  }
}

/** Whether the API could not be reached at all: no connection, or a server on its way down or up. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof ApiFailure && error.unreachable;
}
