import path from 'node:path';
import { getDatamodel } from '@embassy/database';
import { expect, test } from 'vitest';
import type { PersonalData } from '../../src/kernel/personal-data.ts';
import { repository, sourceFiles } from './source-files.ts';

type Field = { name: string; type: string; kind: string; isList: boolean };
const { models } = (
  getDatamodel() as unknown as { datamodel: { models: Record<string, { fields: Field[] }> } }
).datamodel;

test('every model that refers to a member is claimed by exactly one room', async () => {
  const files = sourceFiles('packages/api/src/modules', /\/personal-data\.ts$/);
  const claims: string[] = [];
  for (const { file } of files) {
    const exported = (await import(path.join(repository, file))) as Record<string, PersonalData>;
    for (const { models } of Object.values(exported)) claims.push(...models);
  }
  const referring = Object.entries(models)
    .filter(([, { fields }]) => fields.some(({ type, isList }) => type === 'Member' && !isList))
    .map(([name]) => name);
  expect(referring.length).toBeGreaterThan(10);
  expect(referring.filter((name) => !claims.includes(name))).toEqual([]);
  expect(claims.filter((name, i) => claims.indexOf(name) !== i)).toEqual([]);
  expect(claims.filter((name) => !(name in models))).toEqual([]);
}, 60_000);
