import fs from 'node:fs';
import path from 'node:path';
import {
  ImportRefused,
  type ReplayedMember,
  replayLines,
  replayReputation,
} from '@embassy/api/modules/transfer/index';
import { type PresetName, presetNames } from '@embassy/api/modules/trust/index';
import { CommandError } from '../command-error.ts';
import { createProgress } from '../import/progress.ts';

/** Replays a dump, shows how far it is and prints what it found. */
export async function runReplay(
  folder: string,
  { preset: name, json }: { preset: string; json?: string },
  signal: AbortSignal,
): Promise<void> {
  const preset = presetOf(name);
  // Places are named as seen from where the command was given.
  const place = (given: string) => path.resolve(process.env.INIT_CWD ?? process.cwd(), given);
  const progress = createProgress();
  const members = json === undefined ? undefined : openMembers(place(json));
  try {
    const report = await replayReputation({
      ...{ folder: place(folder), preset, signal },
      onProgress: progress.show,
      ...(members && { onMember: members.write }),
    });
    members?.end();
    progress.stop();
    for (const line of replayLines(report)) console.log(line);
  } catch (error) {
    progress.stop();
    if (error instanceof ImportRefused) throw new CommandError(error.message);
    throw error;
  } finally {
    members?.close();
  }
}

function presetOf(name: string): PresetName {
  const preset = presetNames.find((known) => known === name);
  if (preset) return preset;
  throw new CommandError(`There is no preset "${name}"; choose one of ${presetNames.join(', ')}.`);
}

/** Characters that are written at once. */
const atOnce = 1 << 16;

/** A JSON file of members that is written as they come. It appears under its name when it is whole. */
function openMembers(file: string) {
  const unfinished = `${file}.part`;
  const handle = open(unfinished);
  let text = '{"members":[';
  let between = '\n';
  const flush = () => {
    fs.writeSync(handle, text);
    text = '';
  };
  return {
    write({ sourceId, published, replayed, associationBonus, ownDownvotes }: ReplayedMember) {
      text += between + JSON.stringify({ sourceId, published, replayed, associationBonus, ownDownvotes });
      between = ',\n';
      if (text.length > atOnce) flush();
    },
    end() {
      text += '\n]}\n';
      flush();
      fs.renameSync(unfinished, file);
    },
    close() {
      fs.closeSync(handle);
      fs.rmSync(unfinished, { force: true });
    },
  };
}

function open(file: string): number {
  try {
    return fs.openSync(file, 'w');
  } catch (error) {
    throw new CommandError(`${file} cannot be written: ${(error as Error).message}.`);
  }
}
