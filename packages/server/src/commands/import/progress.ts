import type { ImportProgress } from '@embassy/api/modules/transfer/index';
import { MultiBar, Presets, type SingleBar } from 'cli-progress';

export interface Progress {
  show(progress: ImportProgress): void;
  stop(): void;
}

const lineEachMs = 2000;

/** Bars on a terminal; elsewhere a plain line every two seconds and at the end of each step. */
export function createProgress(): Progress {
  return process.stderr.isTTY ? bars() : lines();
}

function bars(): Progress {
  const all = new MultiBar(
    {
      format: '{step} {bar} {percentage} % · {rows} rows',
      clearOnComplete: false,
      hideCursor: true,
      stream: process.stderr,
    },
    Presets.shades_grey,
  );
  const byStep = new Map<string, SingleBar>();
  return {
    show({ step, bytes, totalBytes, rows, done }) {
      const values = { step: step.padEnd(14), rows: rows.toLocaleString('en') };
      let bar = byStep.get(step);
      if (!bar) {
        bar = all.create(Math.max(1, totalBytes), 0, values);
        byStep.set(step, bar);
      }
      bar.update(done ? Math.max(1, totalBytes) : bytes, values);
    },
    stop: () => all.stop(),
  };
}

function lines(): Progress {
  let told = 0;
  return {
    show({ step, bytes, totalBytes, rows, done }) {
      const now = Date.now();
      if (!done && now - told < lineEachMs) return;
      told = now;
      const percent = done ? 100 : Math.floor((100 * bytes) / Math.max(1, totalBytes));
      console.error(`${step}: ${percent} %, ${rows} rows`);
    },
    stop() {},
  };
}
