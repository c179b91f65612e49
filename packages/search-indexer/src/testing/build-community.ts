import { createHash } from 'node:crypto';
import type { Database } from '@embassy/database';

const parts = ['pump', 'boiler', 'grinder', 'valve', 'gasket', 'steam wand', 'water tank', 'portafilter'];
const faults = ['hums', 'leaks', 'drips', 'is stuck', 'smells burnt', 'will not heat'];

/** Ids of threads in so many blocks of 4,096, some in each. */
export function idsInBlocks(blocks: number, each: number): number[] {
  return Array.from({ length: blocks * each }, (_, n) => Math.floor(n / each) * 4096 + (n % each) + 1);
}

/** A word that one thread has and no other has one like: sixteen letters from a to p. */
export function wordOf(threadId: number): string {
  const hex = createHash('md5').update(String(threadId)).digest('hex').slice(0, 16);
  return [...hex].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** Threads with these ids, each with an opening post that has its own word, an answer and a tag. */
export async function buildCommunity(db: Database, ids: readonly number[]): Promise<void> {
  const member = await db.member.create({ data: { handle: 'ann', displayName: 'Ann' } });
  const category = await db.category.create({ data: { slug: 'help', name: 'Help', kinds: ['QUESTION'] } });
  const product = await db.product.create({ data: { slug: 'one', name: 'Brygga One' } });
  const tag = await db.tag.create({ data: { name: 'descaling' } });
  const titleOf = (id: number) => `My ${parts[id % parts.length]} ${faults[id % faults.length]} since Sunday`;
  await db.thread.createMany({
    data: ids.map((id) => ({
      id,
      kind: 'QUESTION',
      categoryId: category.id,
      productId: id % 2 === 0 ? product.id : null,
      authorId: member.id,
      title: titleOf(id),
      slug: 'slug',
      language: id % 5 === 0 ? 'sv' : 'en',
      audience: id % 7 === 0 ? 'members' : 'public',
    })),
  });
  const post = (threadId: number, role: 'OPENING' | 'ANSWER', html: string) => ({
    threadId,
    role,
    authorId: member.id,
    markdown: '',
    html,
    rendererVersion: 1,
    language: 'en',
  });
  await db.post.createMany({
    data: ids.flatMap((id) => [
      post(id, 'OPENING', `<p>It began with ${wordOf(id)}, after descaling as the booklet says.</p>`),
      post(id, 'ANSWER', `<p>Open the steam valve for ${id} seconds &amp; try again.</p>`),
    ]),
  });
  await db.threadTag.createMany({ data: ids.map((threadId) => ({ threadId, tagId: tag.id })) });
}
