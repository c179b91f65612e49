import { createAnnouncement } from '../modules/home/index.ts';
import { setOwnedProducts } from '../modules/products/index.ts';
import { answerSetupStep } from '../modules/setup/index.ts';
import { contextOf, type Stage } from './play-threads.ts';
import type { DemoServices } from './seed-demo.ts';
import type { Story } from './story/story.types.ts';

const hour = 60 * 60 * 1000;

/** What members own, what the brand has announced, and that the community has been set up. */
export async function playHome(
  services: DemoServices,
  { owned, announcements }: Story,
  { catalogue, cast, now }: Stage,
): Promise<void> {
  const as = (handle: string, at: Date) => contextOf(services, cast.get(handle)!, at);
  for (const { handle, products, shown } of owned) {
    const productIds = products.map((slug) => catalogue.products.get(slug)!);
    await setOwnedProducts(as(handle, now), { productIds, shown });
  }
  for (const { key, kind, by, text, product, hoursAgo } of announcements) {
    const productId = product === undefined ? null : catalogue.products.get(product)!;
    const at = new Date(now.getTime() - hoursAgo * hour);
    await createAnnouncement(as(by, at), { kind, text, productId, idempotencyKey: `demo-${key}` });
  }
  for (const step of ['BRAND', 'LANGUAGES'] as const)
    await answerSetupStep(as('astrid', now), { step, answer: 'DONE' });
}
