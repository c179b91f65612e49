import { getDatamodel } from '@embassy/database';
import { expect, test } from 'vitest';
import { bracketed, sourceFiles } from './source-files.ts';

/** Models whose rows not everybody may read: they are reached through an access fragment, everywhere. */
const guarded = new Set([
  'Thread',
  'Post',
  'Comment',
  'Category',
  'Revision',
  'Draft',
  'SavedSearch',
  'Report',
  'AuditEntry',
  'Notification',
  'Follow',
  'MailChoice',
  'Session',
  'Account',
  'Login',
  'Invitation',
  'Announcement',
  'OwnedProduct',
  'Dismissal',
  'Challenge',
  'ChallengeEntry',
  'ChallengeJuror',
  'ChallengeMark',
]);

/** Reads without a fragment of their own, and why that shows nobody what they may not read. */
const reasons: Record<string, string> = {
  'Thread.category': 'the thread carries the audience of its category',
  'Post.thread': 'a post is reached only in a thread that is visible',
  'Comment.post': 'a comment is reached only on a post that is visible',
  'Report.post': 'a report is reached only on a post that is visible, by a moderator',
  'Report.comment': 'a report is reached only on a comment that is visible, by a moderator',
  'Thread.posts': 'a thread and its opening post stand and fall together',
  'Challenge.category': 'a challenge is as visible as its category',
  'ChallengeEntry.challenge': 'an entry is reached in its challenge, or filtered by visibleChallenges',
  'ChallengeEntry.thread': 'the entries are filtered by visibleThreads',
  'Acceptance.post': 'the acceptances are filtered by visiblePosts',
};

/** Queries without a fragment, and what stands in its place. */
const otherwise: Record<string, string> = {
  'sessions.schema.ts: session': 'asked for the signed-in member alone',
  'audit-log.schema.ts: auditEntry': 'the field demands the privilege “read audit log”',
  'invitations.schema.ts: invitation':
    'the field demands the privilege “invite member”, or the token of its link',
  'announcements.schema.ts: announcement': 'the field demands the privilege “announce”',
  'jury.schema.ts: challengeJuror': 'asked after seesJury',
  'jury.schema.ts: challengeMark': 'asked after seesJury',
  'edits.schema.ts: revision': 'the field belongs to a post that is visible',
};

type Field = { name: string; type: string; kind: string };
const { models } = (
  getDatamodel() as unknown as { datamodel: { models: Record<string, { fields: Field[] }> } }
).datamodel;
const schemaFiles = sourceFiles('packages/api/src/modules', /\.schema\.ts$/);

/** The model whose fields are being declared at a place of a file. */
function modelAt(text: string, place: number): string | undefined {
  return [
    ...text.slice(0, place).matchAll(/builder\s*\.prisma(?:Node|Object|ObjectFields?)\(\s*'(\w+)'/g),
  ].at(-1)?.[1];
}

const targetOf = (model: string | undefined, relation: string) =>
  models[model ?? '']?.fields.find(({ name, kind }) => name === relation && kind === 'object')?.type;

test('a relation to a guarded model is filtered, or has a reason', () => {
  const used = new Set<string>();
  const bare: string[] = [];
  let seen = 0;
  for (const { file, text } of schemaFiles) {
    for (const match of text.matchAll(/\bt\s*\.relation\(\s*'(\w+)'/g)) {
      const model = modelAt(text, match.index);
      expect([file, match[1], model]).not.toContain(undefined);
      seen++;
      if (!guarded.has(targetOf(model, match[1]!) ?? '')) continue;
      const declaration = bracketed(text, text.indexOf('(', match.index));
      const name = `${model}.${match[1]}`;
      if (/where:/.test(declaration)) continue;
      used.add(name);
      if (!(name in reasons)) bare.push(`${file}: ${name}`);
    }
    for (const match of text.matchAll(/\b(\w+): nested\(/g)) {
      const owner = modelAt(text, match.index);
      const name = Object.keys(models)
        .filter((model) => guarded.has(targetOf(model, match[1]!) ?? ''))
        .map((model) => `${model}.${match[1]}`);
      if (name.length === 0) continue;
      const known = name.filter((one) => one in reasons);
      for (const one of known) used.add(one);
      if (known.length === 0) bare.push(`${file}: ${match[1]} below ${owner}`);
    }
  }
  expect(bare).toEqual([]);
  expect(seen).toBeGreaterThan(10);
  expect(Object.keys(reasons).filter((name) => !used.has(name))).toEqual([]);
});

test('queries read guarded models through an access fragment', () => {
  const clients = [...guarded].map((model) => model.charAt(0).toLowerCase() + model.slice(1)).join('|');
  const reading = new RegExp(`\\bdb\\s*\\.(${clients})\\s*\\.find(First|Many|Unique)\\w*\\(`, 'g');
  let seen = 0;
  const used = new Set<string>();
  const bare = schemaFiles.flatMap(({ file, text }) =>
    [...text.matchAll(reading)].flatMap((match) => {
      seen++;
      const call = bracketed(text, text.indexOf('(', match.index));
      const inAccess = /visible\w+\(|reachable\w+\(|own\w+\(|memberId: (viewer|actor)|viewer\.actor/.test(
        call,
      );
      // A mutation returns what its action has just changed, and the action asked for access.
      const before = text.slice(Math.max(0, match.index - 400), match.index);
      const afterAction = /await \w+\((actionContext|sessionContext)\(context\)/.test(before);
      if (inAccess || afterAction) return [];
      const name = `${file.split('/').at(-1)}: ${match[1]}`;
      used.add(name);
      return name in otherwise ? [] : [`${file}: ${match[0]}`];
    }),
  );
  expect(bare).toEqual([]);
  expect(seen).toBeGreaterThan(20);
  expect(Object.keys(otherwise).filter((name) => !used.has(name))).toEqual([]);
});
