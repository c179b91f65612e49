import type { Database } from '@embassy/database';
import { createPostgresEngine } from '@embassy/search-indexer';
import { presets } from '../../src/modules/trust/index.ts';
import {
  buildAnswer,
  buildCategory,
  buildChallenge,
  buildComment,
  buildMember,
  buildThread,
} from '../../src/testing/builders.ts';
import { type Asker, admins, everyone, moderators, nobody, owner, roleOf, signedIn, staff } from './roles.ts';

/** Everywhere that something can be, and who may read what is there. */
export const places = {
  public: everyone,
  members: signedIn,
  staff,
  moderators,
  // An audience that none of the askers is in.
  group: nobody,
  hidden: moderators,
  deleted: moderators,
} as const satisfies Record<string, readonly Asker[]>;
export type Place = keyof typeof places;

/** Words that only these askers may ever be answered with, whatever they ask. */
export const secrets = {
  inmembers: places.members,
  instaff: places.staff,
  inmoderators: places.moderators,
  ingroup: places.group,
  inhidden: places.hidden,
  indeleted: places.deleted,
  inreport: moderators,
  inaudit: moderators,
  inprivate: owner,
  ininvitation: nobody,
  ininvitee: admins,
  intriage: ['productTeam', 'admin'],
  inpanel: ['member', 'productTeam', 'moderator', 'admin'],
  indraftpoll: ['productTeam', 'admin'],
  inresults: ['productTeam', 'admin'],
  indraftofchallenge: ['productTeam', 'admin'],
  // The owner is of the jury.
  injury: ['member', 'productTeam', 'admin'],
} as const satisfies Record<string, readonly Asker[]>;
export type Secret = keyof typeof secrets;

/** The word itself: it stays one word in titles, slugs, tags, HTML and excerpts. */
export const wordOf = (secret: Secret) => `zq${secret}`;

type Ids = Record<Place, number>;

export type World = {
  people: Record<Exclude<Asker, 'visitor'>, { id: number; handle: string }>;
  categories: Record<Place, { id: number; slug: string }>;
  threads: Ids;
  openings: Ids;
  /** Answers in each place; `hidden` and `deleted` themselves, in a public thread. */
  posts: Ids;
  comments: Ids;
  reports: Ids;
  /** One in each category, open to be entered. */
  challenges: Record<Place, { id: number; slug: string }>;
  ideaId: number;
  /** For the store that `storeStaff` answers for. */
  nominationId: number;
  tag: { id: number; name: string };
  product: { id: number; slug: string };
  /** Given for a post in each place. */
  badge: { key: string };
  /** One that the member is in. */
  panel: { id: number; slug: string; pollId: number };
  notificationId: number;
  sessionId: string;
  importedRows: Ids;
};

const byPlace = async <T>(make: (place: Place) => Promise<T>): Promise<Record<Place, T>> => {
  const made: [Place, T][] = [];
  for (const place of Object.keys(places) as Place[]) made.push([place, await make(place)]);
  return Object.fromEntries(made) as Record<Place, T>;
};

/** A database that holds one of each guarded thing. What others may not read carries a secret word. */
export async function buildWorld(db: Database): Promise<World> {
  const people = {} as World['people'];
  for (const asker of Object.keys(roleOf) as (keyof typeof roleOf)[]) {
    people[asker] = await buildMember(db, { handle: `the-${asker}`.toLowerCase(), role: roleOf[asker] });
  }
  const author = await buildMember(db, { handle: 'the-author' });
  const tag = await db.tag.create({ data: { name: 'descaling' } });
  const product = await db.product.create({ data: { slug: 'mill', name: 'Mill' } });
  const stateOf = (place: Place) =>
    place === 'hidden'
      ? ({ state: 'HIDDEN', stateReason: wordOf('inhidden') } as const)
      : place === 'deleted'
        ? ({ state: 'DELETED', stateReason: wordOf('indeleted') } as const)
        : {};
  const said = (place: Place) => (place === 'public' ? 'for everybody to read' : wordOf(`in${place}`));

  const categories = await byPlace((place) => {
    const audience =
      place === 'hidden' || place === 'deleted' ? 'public' : place === 'group' ? 'group:1' : place;
    const name = audience === 'public' ? `Public ${place}` : `Category ${said(place)}`;
    return buildCategory(db, {
      name,
      slug: name.toLowerCase().replaceAll(' ', '-'),
      description: audience === 'public' ? '' : said(place),
      readAudience: audience,
    });
  });
  const threads = await byPlace((place) =>
    buildThread(db, {
      categoryId: categories[place].id,
      authorId: author.id,
      productId: product.id,
      title: `Why is the coffee cold ${said(place)}`,
      markdown: `Why is the coffee cold, ${said(place)}, after descaling?`,
      tags: { create: [{ tagId: tag.id }] },
      ...stateOf(place),
    }),
  );
  const open = threads.public.id;
  const threadFor = (place: Place) => (place === 'hidden' || place === 'deleted' ? open : threads[place].id);
  const posts = await byPlace(
    async (place) =>
      (
        await buildAnswer(db, {
          threadId: threadFor(place),
          authorId: author.id,
          markdown: `Warm the cup first, ${said(place)}.`,
          ...stateOf(place),
        })
      ).id,
  );
  const comments = await byPlace(
    async (place) =>
      (
        await buildComment(db, {
          postId: place === 'hidden' || place === 'deleted' ? posts.public : posts[place],
          authorId: author.id,
          markdown: `It helped, ${said(place)}.`,
          ...stateOf(place),
        })
      ).id,
  );
  for (const place of ['hidden', 'deleted'] as const) {
    await buildAnswer(db, {
      threadId: threads[place].id,
      authorId: author.id,
      markdown: `More ${said(place)} here.`,
    });
    await buildComment(db, { postId: posts[place], authorId: author.id, markdown: `Below ${said(place)}.` });
  }
  // Everything hangs together with everything, so that each relation leads to what may not be seen.
  const others = (Object.keys(places) as Place[]).filter((place) => place !== 'public');
  await db.threadLink.createMany({
    data: others.flatMap((place) => [
      { fromId: open, toId: threads[place].id, kind: 'LINKED' as const },
      { fromId: threads[place].id, toId: open, kind: 'DUPLICATE' as const },
    ]),
  });
  await db.thread.updateMany({
    where: { id: { in: others.map((place) => threads[place].id) } },
    data: { duplicateOfId: open },
  });
  const unseen = await buildThread(db, { title: 'A question that repeats another', authorId: author.id });
  await db.thread.update({ where: { id: unseen.id }, data: { duplicateOfId: threads.group.id } });
  await db.post.update({ where: { id: posts.hidden }, data: { acceptedAt: new Date() } });
  await db.acceptance.create({ data: { threadId: open, postId: posts.hidden, acceptedById: author.id } });

  const mill = await db.store.create({
    data: { slug: 'the-mill', name: 'The mill', town: 'Lund', country: 'SE' },
  });
  const since = new Date();
  await db.memberStore.create({ data: { memberId: people.member.id, storeId: mill.id, since } });
  for (const { id: memberId } of [author, people.storeStaff])
    await db.storeStaff.create({ data: { memberId, storeId: mill.id, since } });
  const badge = await db.badge.create({
    data: { key: 'good-answer', level: 'BRONZE', way: 'POST', formula: 'score >= 5', repeats: true },
  });
  await db.badgeAward.createMany({
    data: Object.values(posts).flatMap((postId) =>
      [author.id, people.member.id].map((memberId) => ({
        ...{ badgeId: badge.id, memberId, postId },
        ...({ occasion: `post:${postId}`, cause: 'EARNED' } as const),
      })),
    ),
  });

  // What the product team keeps of a public idea.
  const idea = await buildThread(db, { kind: 'IDEA', authorId: author.id, title: 'Please warm the cup' });
  const threadId = idea.id;
  const label = await db.ideaLabel.create({ data: { name: wordOf('intriage') } });
  await db.ideaTriage.update({
    where: { threadId },
    data: { trackerUrl: `https://tracker.example/${wordOf('intriage')}`, ownerId: people.productTeam.id },
  });
  await db.ideaLabelling.create({ data: { threadId, labelId: label.id } });
  await db.ideaNote.create({
    data: { threadId, authorId: people.admin.id, text: wordOf('intriage'), writtenAt: new Date() },
  });
  const nomination = await buildThread(db, {
    kind: 'IDEA',
    authorId: author.id,
    title: 'Oat milk at the mill',
  });
  await db.idea.update({
    where: { threadId: nomination.id },
    data: { storeId: mill.id, nominates: 'RANGE' },
  });

  const panel = await buildPanel(db, people.member.id, people.otherMember.id);
  // Who reads the category reads the challenge: nothing of one is taken down, so the last two stand where moderators read.
  const challenges = await byPlace((place) => {
    const title = `A lid for the cup ${said(place)}`;
    const { id: categoryId } = categories[place === 'hidden' || place === 'deleted' ? 'moderators' : place];
    const slug = title.toLowerCase().replaceAll(' ', '-');
    return buildChallenge(db, { title, slug, categoryId, createdById: author.id });
  });
  await buildChallenge(db, {
    ...{ title: wordOf('indraftofchallenge'), slug: wordOf('indraftofchallenge'), state: 'DRAFT' },
    ...{ categoryId: categories.public.id, createdById: people.admin.id },
  });
  const entry = await db.challengeEntry.create({
    data: { challengeId: challenges.public.id, threadId, enteredAt: new Date() },
  });
  await db.challengeJuror.create({
    data: { challengeId: challenges.public.id, memberId: people.member.id, invitedAt: new Date() },
  });
  await db.challengeMark.create({
    data: {
      ...{ entryId: entry.id, memberId: people.member.id, shortlist: true },
      ...{ note: wordOf('injury'), markedAt: new Date() },
    },
  });

  const reports = await byPlace(
    async (place) =>
      (
        await db.report.create({
          data: {
            postId: posts[place],
            reporterId: author.id,
            reason: 'OTHER',
            text: place === 'group' ? wordOf('ingroup') : wordOf('inreport'),
          },
        })
      ).id,
  );
  await db.auditEntry.create({
    data: {
      actorId: people.moderator.id,
      action: 'hide post',
      subjectKind: 'post',
      subjectId: posts.hidden,
      reason: wordOf('inaudit'),
    },
  });

  const { member } = people;
  const login = await db.login.create({
    data: {
      id: 'login-of-the-member',
      name: 'The member',
      email: `${wordOf('inprivate')}@example.org`,
      emailVerified: true,
      memberId: member.id,
    },
  });
  const session = await db.session.create({
    data: {
      id: 'another-session-of-the-member',
      token: 'another-token',
      userId: login.id,
      expiresAt: new Date(Date.now() + 86_400_000),
      userAgent: wordOf('inprivate'),
    },
  });
  await db.reputationProposal.create({
    data: {
      kind: 'RULEBOOK',
      content: presets.embassy as object,
      savedById: people.admin.id,
      savedAt: new Date(),
    },
  });
  await db.draft.create({
    data: { memberId: member.id, key: 'new', data: { title: wordOf('inprivate') } },
  });
  const claimable = await buildMember(db, { handle: 'imported' });
  await db.invitation.create({
    data: {
      tokenHash: wordOf('ininvitation'),
      email: `${wordOf('ininvitee')}@example.org`,
      memberId: claimable.id,
      invitedById: people.admin.id,
      expiresAt: new Date(Date.now() + 86_400_000),
    },
  });
  // As if the member had been told while they could still read it.
  const told = await byPlace((place) =>
    db.notification.create({
      data: {
        memberId: member.id,
        kind: 'ANSWER',
        actorId: author.id,
        threadId: threadFor(place),
        postId: posts[place],
        eventId: BigInt(posts[place]),
      },
    }),
  );
  await db.member.update({ where: { id: member.id }, data: { unreadCount: others.length + 1 } });

  const source = await db.importSource.create({ data: { name: 'beer.example.com', kind: 'stackexchange' } });
  const importedRows = await byPlace(async (place) => {
    const rowId = 1000 + posts[place];
    await db.importedRow.create({
      data: { sourceId: source.id, table: 'posts', rowId, targetId: posts[place] },
    });
    return rowId;
  });
  await indexAll(db);
  return {
    people,
    categories,
    threads: idsOf(threads, ({ id }) => id),
    openings: idsOf(threads, ({ openingId }) => openingId),
    posts,
    comments,
    reports,
    challenges,
    ideaId: idea.id,
    nominationId: nomination.id,
    tag,
    product,
    badge,
    panel,
    notificationId: told.public.id,
    sessionId: session.id,
    importedRows,
  };
}

/** A panel with its space, one member and polls: open, counted for the team alone, and still being written. */
async function buildPanel(db: Database, memberId: number, otherId: number): Promise<World['panel']> {
  const at = { createdAt: new Date(), createdById: otherId };
  const said = wordOf('inpanel');
  const { id, slug } = await db.panel.create({
    data: { slug: said, name: 'The kitchen', purpose: said, asked: said, ...at },
  });
  const space = await buildCategory(db, { slug: said, name: said, readAudience: `panel:${id}` });
  await db.panel.update({ where: { id }, data: { categoryId: space.id } });
  await buildThread(db, { categoryId: space.id, title: `Among us ${said}`, markdown: `Only here, ${said}.` });
  const invited = { panelId: id, byHand: true, invitedAt: new Date() };
  await db.panelMember.create({ data: { ...invited, memberId, state: 'ACCEPTED' } });
  await db.panelMember.create({ data: { ...invited, memberId: otherId, state: 'LEFT' } });
  const opensAt = new Date(Date.now() - 1_000);
  const poll = (word: string, data: object) =>
    db.poll.create({
      data: {
        ...{ panelId: id, title: `What of ${word}`, anonymous: false, results: 'NEVER', createdAt: opensAt },
        questions: { create: [{ position: 0, kind: 'TEXT', text: `What of ${word}?` }] },
        ...data,
      },
      include: { questions: true },
    });
  const open = await poll(said, { opensAt, closesAt: new Date(Date.now() + 86_400_000) });
  await poll(wordOf('indraftpoll'), {});
  const counted = await poll(said, { opensAt, closesAt: opensAt, countedAt: new Date() });
  await db.pollText.create({ data: { questionId: counted.questions[0]!.id, text: wordOf('inresults') } });
  return { id, slug, pollId: open.id };
}

function idsOf<T>(things: Record<Place, T>, idOf: (thing: T) => number): Ids {
  return Object.fromEntries(Object.entries(things).map(([place, thing]) => [place, idOf(thing)])) as Ids;
}

/** Search documents of all threads, also of those that a right index would not hold: one that is behind may. */
async function indexAll(db: Database): Promise<void> {
  const threads = await db.thread.findMany({
    include: { posts: true, product: true, tags: { include: { tag: true } } },
  });
  await createPostgresEngine(db).upsert(
    threads.map(({ id, product, posts, tags, solvedAt, ...thread }) => ({
      ...thread,
      threadId: id,
      audience: 'public',
      product: product?.name ?? null,
      tags: tags.map(({ tag }) => tag.name),
      solved: solvedAt !== null,
      status: null,
      posts: posts.map(({ role, language, acceptedAt, markdown }) => ({
        role,
        language,
        isAccepted: acceptedAt !== null,
        text: markdown,
      })),
    })),
  );
}
