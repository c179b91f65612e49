import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Poll, PollQuestionKind } from '@embassy/database';
import type { Settings } from '../../../kernel/settings.ts';
import type { Answer } from './answers.rules.ts';
import { pollLimits } from './poll-limits.ts';

const cipher = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

/**
 * The length that the ballots of a poll are filled up to, so that none is known by its own: room for the longest that
 * there can be. A character of a text takes six bytes at most, as `\uXXXX`.
 */
export function ballotLength(questions: readonly { kind: PollQuestionKind }[]): number {
  const longest = questions.reduce(
    (sum, { kind }) =>
      sum + 100 + 4 * pollLimits.options.maximum + (kind === 'TEXT' ? 6 * pollLimits.text : 0),
    100,
  );
  return Math.ceil(longest / 256) * 256;
}

/** Seals a ballot for its poll with the key that the server has and the database has not. */
export function sealBallot(
  secret: string,
  { pollId, length, answers }: { pollId: number; length: number; answers: readonly Answer[] },
): Buffer {
  const text = Buffer.from(JSON.stringify(answers));
  if (text.length + 4 > length) throw new Error('A ballot is longer than its poll allows.');
  const filled = Buffer.alloc(length);
  filled.writeUInt32BE(text.length);
  text.copy(filled, 4);
  const nonce = randomBytes(nonceLength);
  const sealing = createCipheriv(cipher, keyOf(secret), nonce).setAAD(Buffer.from(`poll ${pollId}`));
  return Buffer.concat([nonce, sealing.update(filled), sealing.final(), sealing.getAuthTag()]);
}

/** Opens it again. Throws for a ballot of another poll, or one that was touched. */
export function openBallot(secret: string, pollId: number, sealed: Uint8Array): Answer[] {
  const all = Buffer.from(sealed);
  const nonce = all.subarray(0, nonceLength);
  const opening = createDecipheriv(cipher, keyOf(secret), nonce)
    .setAAD(Buffer.from(`poll ${pollId}`))
    .setAuthTag(all.subarray(-tagLength));
  const filled = Buffer.concat([opening.update(all.subarray(nonceLength, -tagLength)), opening.final()]);
  return JSON.parse(filled.toString('utf8', 4, 4 + filled.readUInt32BE())) as Answer[];
}

/** What tells one secret from another beside what was sealed with it, and leads back to none. */
export const printOf = (secret: string): string =>
  derived(secret, 'embassy sealed ballot print', 12).toString('hex');

type Secrets = Pick<Settings, 'secret' | 'previousSecret'>;

/**
 * The secret that a poll's box is sealed with: the first ballot decides, and all others take the same, so that a box is
 * opened as a whole or not at all. Null when the server has another one now; then nothing is put in or taken out.
 */
export function secretOf({ sealedWith }: Pick<Poll, 'sealedWith'>, secrets: Secrets): string | null {
  if (sealedWith === null) return secrets.secret;
  const known = [secrets.secret, secrets.previousSecret];
  return known.find((secret) => secret !== undefined && printOf(secret) === sealedWith) ?? null;
}

const keyOf = (secret: string): Buffer => derived(secret, 'embassy sealed ballot', 32);

const derived = (secret: string, use: string, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', use, length));
