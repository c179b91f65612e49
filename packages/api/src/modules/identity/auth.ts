import type { Database, Reader } from '@embassy/database';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';

export type AuthOptions = {
  secret: string;
  publicUrl: string;
  confirmEmail: boolean;
  /** Sends the link that confirms an address or sets a new password; called by Better Auth. */
  sendLink(
    kind: 'confirm-email' | 'reset-password',
    to: { loginId: string; email: string },
    token: string,
  ): Promise<void>;
};

/**
 * Better Auth over `db`, which may be a transaction: signing up creates the member and the login together.
 * Its tables are ours by another name: what it calls user is a Login.
 */
export function createAuth(db: Reader, options: AuthOptions) {
  return betterAuth({
    appName: 'Embassy',
    baseURL: options.publicUrl,
    basePath: '/api/auth',
    secret: options.secret,
    trustedOrigins: [options.publicUrl],
    telemetry: { enabled: false },
    database: prismaAdapter(db as Database, { provider: 'postgresql', transaction: false }),
    user: {
      modelName: 'login',
      additionalFields: { memberId: { type: 'number', required: true, input: false } },
    },
    session: { expiresIn: 60 * 60 * 24 * 30, updateAge: 60 * 60 * 24 },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 10,
      maxPasswordLength: 200,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) =>
        options.sendLink('reset-password', { loginId: user.id, email: user.email }, token),
    },
    emailVerification: {
      sendVerificationEmail: ({ user, token }) =>
        options.sendLink('confirm-email', { loginId: user.id, email: user.email }, token),
    },
    // Limits are ours: they hold across processes and answer with typed errors.
    rateLimit: { enabled: false },
    advanced: { ipAddress: { ipAddressHeaders: ['x-embassy-address'] } },
  });
}

export type Auth = ReturnType<typeof createAuth>;
