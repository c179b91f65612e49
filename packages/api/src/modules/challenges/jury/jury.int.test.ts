import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCategory, buildMember } from '../../../testing/builders.ts';
import { drain } from '../../../testing/drain.ts';
import { startTestApi, type TestApi } from '../../../testing/test-api.ts';
import { dismissJuror, inviteJuror } from '../jury/invite-juror.ts';
import { markEntry } from '../jury/mark-entry.ts';
import { challengeScene, type Member, refusal } from '../testing/challenge-scene.ts';

let t: TestApi;
const { at, fiveOf, team, entered, newsOf, unreadOf } = challengeScene(() => t);
beforeAll(async () => {
  t = await startTestApi();
});
afterAll(() => t.close());

describe('the jury', () => {
  test('is told, sees what is said, and judges nothing of its own; others see none of it', async () => {
    const challenge = await fiveOf(25);
    const { entry: entryNumber, author } = await entered(challenge);
    const [juror, maker, stranger] = [await buildMember(t.db), await team(), await buildMember(t.db)];
    for (const { handle } of [juror, juror, author])
      await inviteJuror(at(maker, challenge.after(1)), { number: challenge.id, handle });
    await drain(t);
    expect(await newsOf(juror)).toEqual(['JURY']);
    await markEntry(at(juror, challenge.after(22)), { entryNumber, shortlist: false, note: 'Too dear.' });
    await markEntry(at(juror, challenge.after(23)), { entryNumber, shortlist: true, note: 'Simple.' });
    const mark = (member: Member) =>
      refusal(markEntry(at(member, challenge.after(24)), { entryNumber, shortlist: true }));
    expect([await mark(author), await mark(stranger), await mark(maker)]).toEqual([
      'OWN_POST',
      'NOT_FOUND',
      'NOT_PERMITTED',
    ]);
    const query = `query ($slug: String!) { challenge(slug: $slug) { viewerJudges jurors { member { handle } }
      entries(first: 5) { edges { node { viewerIsAuthor marks { shortlist note member { handle } } } } } } }`;
    const seen = async (asking: { ask: TestApi['ask'] }) =>
      (await asking.ask(query, { slug: challenge.slug })).data.challenge;
    const marks = [{ shortlist: true, note: 'Simple.', member: { handle: juror.handle } }];
    expect(await seen(t.as(juror))).toEqual({
      viewerJudges: true,
      jurors: [{ member: { handle: author.handle } }, { member: { handle: juror.handle } }],
      entries: { edges: [{ node: { viewerIsAuthor: false, marks } }] },
    });
    expect((await seen(t.as(author))).entries.edges[0].node).toMatchObject({ viewerIsAuthor: true, marks });
    expect((await seen(t.as(maker))).entries.edges[0].node.marks).toEqual(marks);
    for (const other of [t, t.as(stranger), t.as(await buildMember(t.db, { role: 'MODERATOR' }))])
      expect(await seen(other)).toEqual({
        viewerJudges: false,
        jurors: null,
        entries: { edges: [{ node: { viewerIsAuthor: false, marks: null } }] },
      });
  });

  test('who may not read the entries is not asked into it', async () => {
    const { id: categoryId } = await buildCategory(t.db, { readAudience: 'staff' });
    const challenge = await fiveOf(1, { categoryId });
    const { handle } = await buildMember(t.db);
    const invite = (name: string) =>
      refusal(inviteJuror(at(maker, new Date()), { number: challenge.id, handle: name }));
    const maker = await team();
    expect([await invite(handle), await invite('nobody-of-this-name')]).toEqual([
      'handle NOT_PERMITTED',
      'handle UNKNOWN',
    ]);
  });

  test('who is taken out of it before they hear of it is not asked; what they said goes with them', async () => {
    const challenge = await fiveOf(25);
    const { entry: entryNumber } = await entered(challenge);
    const maker = await team();
    const [gone, stays] = [await buildMember(t.db), await buildMember(t.db)];
    for (const { id, handle } of [gone, stays]) {
      await inviteJuror(at(maker, challenge.after(21)), { number: challenge.id, handle });
      const mark = { entryNumber, shortlist: true, note: 'Simple.' };
      await markEntry(at(id === gone.id ? gone : stays, challenge.after(22)), mark);
    }
    await dismissJuror(at(maker, challenge.after(23)), { number: challenge.id, memberId: gone.id });
    await drain(t);
    expect([await newsOf(gone), await newsOf(stays)]).toEqual([[], ['JURY']]);
    const marks = await t.db.challengeMark.findMany({ where: { entryId: entryNumber } });
    expect(marks.map(({ memberId }) => memberId)).toEqual([stays.id]);
  });

  test('who is dismissed is asked no more, on the bell as well, and hears it once if asked again', async () => {
    const challenge = await fiveOf(25);
    const maker = await team();
    const [gone, stays] = [await buildMember(t.db), await buildMember(t.db)];
    const invite = ({ handle }: { handle: string }) =>
      inviteJuror(at(maker, challenge.after(21)), { number: challenge.id, handle });
    const told = () =>
      Promise.all([gone, stays].map(async (one) => [await newsOf(one), await unreadOf(one)]));
    for (const one of [gone, stays]) await invite(one);
    await drain(t);
    expect(await told()).toEqual([
      [['JURY'], 1],
      [['JURY'], 1],
    ]);
    const late = await t.db.outbox.findMany({ where: { event: 'challenge.juror_invited' } });
    await dismissJuror(at(maker, challenge.after(22)), { number: challenge.id, memberId: gone.id });
    // Nobody reads it from that moment on, whenever the inbox is put right.
    const inbox = await t.as(gone).ask('{ notifications(first: 5) { edges { node { kind } } } }');
    expect(inbox.data.notifications.edges).toEqual([]);
    // What was told late is told to nobody who is out of it.
    await t.db.outbox.createMany({
      data: late.map(({ event, payload }) => ({ event, payload: payload as object })),
    });
    await drain(t);
    expect((await told())[0]).toEqual([[], 0]);
    await invite(gone);
    await drain(t);
    expect((await told())[0]).toEqual([['JURY'], 1]);
  });
});
