import type { Database } from '@embassy/database';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { betterAuth } from 'better-auth/minimal';
import { passwordLimits } from './identity.rules.ts';

export type AuthOptions = { secret: string; publicUrl: string };

/** How long the links in mails work, in seconds. */
export const linkLifetimes = { confirmEmail: 48 * 3600, resetPassword: 2 * 3600, invitation: 14 * 24 * 3600 };

/**
 * Better Auth over our tables: what it calls user is a Login. It is asked in-process only and has no routes;
 * addresses, mails and limits are ours, passwords and sessions are its own.
 */
export function createAuth(db: Database, { secret, publicUrl }: AuthOptions) {
  return betterAuth({
    appName: 'Embassy',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    trustedOrigins: [publicUrl],
    telemetry: { enabled: false },
    logger: { level: 'error' },
    database: prismaAdapter(db, { provider: 'postgresql', transaction: true }),
    user: {
      modelName: 'login',
      additionalFields: { memberId: { type: 'number', required: true, input: false } },
    },
    session: { expiresIn: 60 * 60 * 24 * 30, updateAge: 60 * 60 },
    // A leaked table must not hold links that still work.
    verification: { storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLimits.minimum,
      maxPasswordLength: passwordLimits.maximum,
      revokeSessionsOnPasswordReset: true,
    },
    // Limits are ours: they hold across processes and answer with typed errors.
    rateLimit: { enabled: false },
    advanced: {
      useSecureCookies: publicUrl.startsWith('https://'),
      // Nothing needs to know where somebody was.
      ipAddress: { disableIpTracking: true },
    },
  });
}

export type Auth = ReturnType<typeof createAuth>;
