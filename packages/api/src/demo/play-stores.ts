import type { Actor } from '../kernel/viewer.ts';
import { addStoreStaff } from '../modules/stores/change-staff.ts';
import { createStore } from '../modules/stores/change-stores.ts';
import { chooseStore } from '../modules/stores/choose-store.ts';
import { contextOf } from './play-threads.ts';
import type { DemoServices } from './seed-demo.ts';
import type { Story } from './story/story.types.ts';

/** Who looks after the stores in the story. */
const admin = 'astrid';

/** Opens the stores, says who answers for each and who shops there. Returns their ids by the story's own names. */
export async function playStores(
  services: DemoServices,
  story: Story,
  { cast, now }: { cast: Map<string, Actor>; now: Date },
): Promise<Map<string, number>> {
  const context = contextOf(services, cast.get(admin)!, now);
  const ids = new Map<string, number>();
  for (const { staff, members, ...fields } of story.stores) {
    const storeId = await createStore(context, { ...fields, idempotencyKey: `demo:store:${fields.slug}` });
    ids.set(fields.slug, storeId);
    for (const handle of staff) await addStoreStaff(context, { storeId, handle });
    for (const handle of members) {
      await chooseStore(contextOf(services, cast.get(handle)!, now), { storeId });
    }
  }
  return ids;
}
