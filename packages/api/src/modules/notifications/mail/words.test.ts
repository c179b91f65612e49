import fs from 'node:fs';
import path from 'node:path';
import { ModerationAct } from '@embassy/database';
import { expect, test } from 'vitest';
import { loadMailWords } from '../../../adapters/mail-words.ts';
import { languages } from '../../../kernel/languages.ts';
import { kindOrder } from '../notification-kinds.ts';

const folder = path.join(import.meta.dirname, 'words');
const read = (language: string) =>
  JSON.parse(fs.readFileSync(path.join(folder, `${language}.json`), 'utf8')) as Record<string, string>;
const placeholders = (message: string) =>
  [...new Set([...message.matchAll(/\{(\w+)\s*(?=[,}])/g)].map(([, name]) => name))].sort();

test.each(languages)('%s has every word with the same placeholders', (language) => {
  const [english, own] = [read('en'), read(language)];
  expect(Object.keys(own).sort()).toEqual(Object.keys(english).sort());
  for (const [key, message] of Object.entries(english)) {
    expect([key, placeholders(own[key]!)]).toEqual([key, placeholders(message)]);
  }
});

test.each(languages)('%s can say everything that is told', (language) => {
  const { t } = loadMailWords(folder)(language);
  const acts = [
    'HIDDEN',
    'DELETED',
    'RESTORED',
    'MOVED',
    'MERGED',
    'CLOSED',
    'REOPENED',
    'TURNED',
    'SPLIT',
    'UNMERGED',
    'LOCKED',
    'UNLOCKED',
  ];
  const ofTier = { change: 'WARNED', tier: 'Fan', before: 'Member', until: '3 May' };
  for (const kind of kindOrder) {
    for (const yours of ['true', 'false']) {
      for (const what of ['comment', 'post', 'thread']) {
        for (const act of kind === 'MODERATION' ? acts : ['']) {
          const values = {
            brand: 'Brygga',
            name: 'Åsa',
            title: 'Pump',
            yours,
            what,
            act,
            ...ofTier,
            badge: 'Kind',
            many: yours,
          };
          for (const part of ['subject', 'heading', 'why']) {
            const text = t(`${kind}.${part}`, values);
            expect(text).not.toMatch(/[{}]|undefined/);
            expect(text.length).toBeGreaterThan(5);
          }
        }
      }
    }
  }
});

test.each(languages)('%s has a sentence of its own for everything that moderators do', (language) => {
  const { t } = loadMailWords(folder)(language);
  const about = (what: string, acts: readonly string[]) =>
    acts.map((act) => t('MODERATION.heading', { title: 'Pump', what, act }));
  const ofThread = about('thread', Object.values(ModerationAct));
  expect(new Set(ofThread).size).toBe(ofThread.length);
  for (const what of ['post', 'comment']) {
    expect(new Set(about(what, ['HIDDEN', 'DELETED', 'RESTORED'])).size).toBe(3);
  }
});
