import { NotAllowed } from './errors/index.ts';

/** A policy's answer: nothing when it is allowed, else why not. */
export type Refusal = { code: ConstructorParameters<typeof NotAllowed>[0]; message: string };
export type Decision = Refusal | null;

/** The answer that lets through. */
export const allowed: Decision = null;

/** The answer that does not. */
export function refused(code: Refusal['code'], message: string): Decision {
  return { code, message };
}

/** Turns a policy's refusal into the error that the actor sees. */
export function demand(decision: Decision): void {
  if (decision) throw new NotAllowed(decision.code, decision.message);
}
