import { randomUUID } from 'node:crypto';
import type { Transaction } from '@embassy/database';

export type NewLogin = {
  memberId: number;
  email: string;
  /** From Better Auth's own hashing. */
  passwordHash: string;
  emailVerified: boolean;
};

/** Lets a member sign in with address and password. Returns the login's id. */
export async function createLogin(
  tx: Transaction,
  { memberId, email, passwordHash, emailVerified }: NewLogin,
): Promise<string> {
  const id = randomUUID();
  const account = { id: randomUUID(), accountId: id, providerId: 'credential', password: passwordHash };
  await tx.login.create({
    // Who it is stands in the member's row alone.
    data: { id, name: '', email, emailVerified, memberId, accounts: { create: account } },
  });
  return id;
}
