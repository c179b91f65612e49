import { randomInt } from 'node:crypto';
import { isFreePort } from './is-free-port.ts';

/** Systems give ports from 32768 or 49152 on to outgoing connections: one of those would be gone at the next start. */
const [FIRST, BEYOND] = [15_000, 32_768];
const TRIES = 500;

/** A port on the loopback interface that nothing uses at the moment, and no outgoing connection will take. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < TRIES; tries++) {
    const port = randomInt(FIRST, BEYOND);
    if (await isFreePort(port)) return port;
  }
  throw new Error(`None of ${TRIES} ports from ${FIRST} on is free on 127.0.0.1.`);
}
