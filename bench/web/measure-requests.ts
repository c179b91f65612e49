/** How many pages a second visitors get of one process, and what keeping them for a second gains. */
export type Requests = { kept: number; made: number; times: number };

const readers = 16;
const seconds = 4;

/** Asks for a page as many readers at once: for the same, which is made once a second, and for one that nobody has. */
export async function measureRequests(address: string): Promise<Requests> {
  let serial = 0;
  const kept = await perSecond(() => address);
  const made = await perSecond(() => `${address}?asked=${serial++}`);
  return { kept, made, times: Math.round((kept / made) * 10) / 10 };
}

async function perSecond(next: () => string): Promise<number> {
  const headers = { 'accept-encoding': 'br' };
  await fetch(next(), { headers }).then((response) => response.arrayBuffer());
  const end = performance.now() + seconds * 1000;
  let count = 0;
  const read = async () => {
    while (performance.now() < end) {
      const response = await fetch(next(), { headers });
      if (!response.ok) throw new Error(`${response.status} instead of a page`);
      await response.arrayBuffer();
      count++;
    }
  };
  await Promise.all(Array.from({ length: readers }, read));
  return Math.round(count / seconds);
}
