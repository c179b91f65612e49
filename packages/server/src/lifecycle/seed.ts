import { seedDemo } from '@embassy/api/demo/seed-demo';
import type { ComposedServices } from '../compose.ts';

/** Fills an empty community with the demo, telling how far it is; says what became of it. */
export async function seed(
  { db, settings }: ComposedServices,
  report: (line: string) => void,
): Promise<string> {
  let told = 0;
  const onProgress = (done: number, of: number) => {
    const quarter = Math.floor((done / of) * 4);
    if (quarter > told && quarter < 4) report(`demo community: ${quarter * 25} %`);
    told = quarter;
  };
  return (await seedDemo({ db, settings, onProgress })) ? 'seeded' : 'nothing to do';
}
