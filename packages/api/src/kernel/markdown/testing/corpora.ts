import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder with public test data, when there is one; tests on it are skipped visibly without. */
export const testDataFolder = process.env.EMBASSY_TEST_DATA;

/** One JSON file of test vectors, for instance `commonmark-spec.json`. */
export function readCorpus<T>(fileName: string): T {
  if (!testDataFolder) throw new Error('EMBASSY_TEST_DATA names no folder.');
  return JSON.parse(readFileSync(join(testDataFolder, 'corpora', fileName), 'utf8')) as T;
}

export interface MarkdownExample {
  markdown: string;
  html: string;
  section: string;
  ext?: string;
}

export interface XssCorpus {
  meta: { contexts: string[] };
  payloads: { id: string; payload: string }[];
}
