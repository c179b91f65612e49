import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildMember } from '../../../testing/builders.ts';
import { drain } from '../../../testing/drain.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';

let t: TestApi;
let team: { id: number };
beforeAll(async () => {
  t = await startTestApi();
  team = await buildMember(t.db, { role: 'PRODUCT_TEAM' });
});
afterAll(() => t.close());

let serial = 0;

/** A panel to be filled with the owners of a product, of whom one member is or is not. Nobody shows what they own. */
async function begin(isOwner: boolean) {
  const slug = `secretly-owned-${++serial}`;
  const product = await t.db.product.create({ data: { slug, name: slug } });
  const owner = () =>
    buildMember(t.db, { showsProducts: false, ownedProducts: { create: { productId: product.id } } });
  const member = isOwner ? await owner() : await buildMember(t.db);
  const others = [await owner(), await owner(), ...(isOwner ? [] : [await owner()])];
  const made = await mutate(team, 'createPanel', {
    ...{ name: 'Test kitchen', purpose: 'To taste things first.', asked: 'An hour a month.' },
  });
  const panelId: number = made.number;
  return {
    member,
    panelId,
    /** One of those who were found answers in the place of the member where that one was not. */
    found: isOwner ? member : others.at(-1)!,
    choose: () => mutate(team, 'inviteToPanel', { panelId, handles: [member.handle] }),
    async find() {
      await mutate(team, 'inviteMatching', { panelId, productId: product.id });
      await drain(t);
    },
    answer: (who: { id: number }, mutation: string) => mutate(who, mutation, { panelId }),
    remove: () => mutate(team, 'removeFromPanel', { panelId, memberId: member.id }),
    /** All that the team is told of the panel, its log included. */
    async told() {
      const { data } = await t.as(team).ask(`{
        deskPanels { number memberCount invitations { waiting declined left running } }
        panelMatching(panelId: ${panelId}, productId: ${product.id}) { count members { handle } }
      }`);
      const logged = await t.db.auditEntry.findMany({
        where: { subjectKind: 'panel', subjectId: panelId },
        orderBy: { id: 'asc' },
        select: { action: true, data: true },
      });
      const panel = data.deskPanels.find(({ number }: { number: number }) => number === panelId);
      const named = (entry: unknown) =>
        JSON.stringify(entry).replaceAll(String(member.id), 'member').replaceAll(`${product.id}`, 'product');
      return { ...panel, number: 0, matching: data.panelMatching, logged: logged.map(named) };
    },
  };
}

async function mutate(as: { id: number }, name: string, input: object) {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const shown = `${name === 'createPanel' ? '... on Panel { number }' : ''} ... on Error { code }`;
  const { data, errors } = await t
    .as(as)
    .ask(`mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${shown} } }`, { input });
  expect(errors).toBeUndefined();
  return data[name];
}

type Begun = Awaited<ReturnType<typeof begin>>;

describe('the team learns of whom it chose by no number whether they fit', () => {
  test.each<[string, ((begun: Begun) => Promise<unknown>)[]]>([
    ['found, then chosen', [(b) => b.find(), (b) => b.choose()]],
    ['chosen, then found', [(b) => b.choose(), (b) => b.find()]],
    [
      'found, chosen, and accepted',
      [(b) => b.find(), (b) => b.choose(), (b) => b.answer(b.member, 'acceptPanelInvitation')],
    ],
    [
      'chosen, accepted, then found',
      [(b) => b.choose(), (b) => b.answer(b.member, 'acceptPanelInvitation'), (b) => b.find()],
    ],
    [
      'found, chosen, and declined; found again',
      [
        ...[(b: Begun) => b.find(), (b: Begun) => b.choose()],
        ...[(b: Begun) => b.answer(b.member, 'declinePanelInvitation'), (b: Begun) => b.find()],
      ],
    ],
    [
      'found and declined, chosen, and taken back',
      [
        ...[(b: Begun) => b.find(), (b: Begun) => b.answer(b.found, 'declinePanelInvitation')],
        ...[(b: Begun) => b.choose(), (b: Begun) => b.remove(), (b: Begun) => b.choose()],
      ],
    ],
    [
      'chosen, taken back, then found',
      [(b) => b.choose(), (b) => b.remove(), (b) => b.find(), (b) => b.remove()],
    ],
  ])('%s', async (_how, steps) => {
    const fits = await begin(true);
    const fitsNot = await begin(false);
    for (const step of steps) {
      const refusals = [];
      for (const begun of [fits, fitsNot])
        refusals.push(((await step(begun)) as { code?: string } | undefined)?.code);
      expect(refusals[0]).toBe(refusals[1]);
      expect(await fits.told()).toEqual(await fitsNot.told());
    }
  });
});

test('whoever was found and is chosen is told once, and once more after they declined', async () => {
  const begun = await begin(true);
  const notices = () => t.db.notification.count({ where: { memberId: begun.member.id } });
  await begun.find();
  await begun.choose();
  await begun.find();
  await drain(t);
  expect(await notices()).toBe(1);
  await begun.answer(begun.member, 'declinePanelInvitation');
  const invitings = () => t.db.outbox.count({ where: { event: 'panel.invited' } });
  await begun.find();
  const before = await invitings();
  await begun.choose();
  expect(await invitings()).toBe(before + 1);
  const key = { panelId_memberId: { panelId: begun.panelId, memberId: begun.member.id } };
  expect(await t.db.panelMember.findUniqueOrThrow({ where: key })).toMatchObject({
    ...{ state: 'INVITED', byHand: true, foundState: 'INVITED' },
  });
});
