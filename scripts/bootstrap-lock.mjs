import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Keeps a second first run out while one installs and builds. Ends with its process, however that ends:
 * the file names its holder, and a holder that no longer runs holds nothing.
 */
export async function bootstrapLock(folder, fail) {
  const file = path.join(folder, 'lock');
  const own = path.join(folder, `lock.${process.pid}`);
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(own, `${process.pid} ${began(process.pid)}`);
  } catch (error) {
    fail(`${path.dirname(folder)} cannot be written (${error.code}); install it as its owner first.`);
  }
  let told = false;
  try {
    while (!link(own, file)) {
      const holder = read(file);
      const [pid, start] = holder.split(' ');
      if (holder && began(pid) === start) {
        if (!told) process.stdout.write(`waiting for process ${pid}, which is installing\n`);
        told = true;
        await sleep(200);
      } else if (read(file) === holder) {
        fs.rmSync(file, { force: true });
      }
    }
  } finally {
    fs.rmSync(own, { force: true });
  }
  const release = () => {
    if (read(file).startsWith(`${process.pid} `)) fs.rmSync(file, { force: true });
  };
  process.once('exit', release);
  return release;
}

function link(own, file) {
  try {
    fs.linkSync(own, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Tells a process from a later one with the same number; where the system does not say, "alive" must do. */
function began(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    if (process.platform === 'linux') return 'gone';
  }
  try {
    process.kill(Number(pid), 0);
    return 'alive';
  } catch (error) {
    return error.code === 'EPERM' ? 'alive' : 'gone';
  }
}
