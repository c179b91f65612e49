import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder for the files of communities that are made once in a run and copied by each site. */
    communities: string;
  }
}

/** Provides a folder for as long as the tests run. */
export default function setup(project: TestProject): () => void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'embassy-communities-'));
  project.provide('communities', folder);
  return () => fs.rmSync(folder, { recursive: true, force: true });
}
