import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '@embassy/database';
import { type Listener, listen } from '@embassy/database/listen';
import { NotFound } from '../../kernel/errors/index.ts';
import type { Viewer } from '../../kernel/viewer.ts';
import { ownStandings } from '../reputation/index.ts';
import type { Announcement } from './announcements.rules.ts';
import type { Change } from './change.ts';
import { createMailbox, type Mailbox } from './mailbox.ts';
import { readableOf, stillThemselves } from './realtime.access.ts';
import { liveChannel } from './realtime.consumer.ts';
import { createStreamCounter, type streamLimits } from './stream-limits.ts';
import { type ThreadAnnouncement, threadChanges } from './thread-changes.rules.ts';

type Stream = { viewer: Viewer; threadId: number | null; mailbox: Mailbox<Change> };

export type LiveHub = {
  /**
   * Begins to hear what other processes announce. Without it streams only say how things stand.
   * @param onLost told whenever the connection broke or could not be made; it is tried again
   */
  start(databaseUrl: string, onLost: (error: unknown) => void): Promise<void>;
  /** A stream for the viewer: of the thread they look at, and of their inbox. NotFound when it is not theirs to read. */
  open(viewer: Viewer, threadId: number | null): Promise<AsyncIterable<Change>>;
  /** Open streams, for those who watch over the process. */
  count(): number;
  /** Ends all streams and takes no new ones. */
  stop(): Promise<void>;
};

type HubOptions = {
  db: Database;
  onBug(error: unknown): void;
  limits?: typeof streamLimits;
};

/** How long changes to one thread are gathered before the next delivery. */
const PACE = 150;
/** How often streams on which nothing happens are looked over. */
const LOOK_OVER_EVERY = 60_000;
/** What a reader may be behind. */
const MAILBOX_SIZE = 200;

/** The streams of this process, and what is delivered to them. Another process needs nothing of it. */
export function createLiveHub({ db, onBug, limits }: HubOptions): LiveHub {
  const streams = new Set<Stream>();
  const byThread = new Map<number, Set<Stream>>();
  const byMember = new Map<number, Set<Stream>>();
  const counter = createStreamCounter(limits);
  const threads = paced(PACE, onBug, deliverThread);
  const inboxes = paced(PACE, onBug, deliverInboxes);
  const standings = paced(PACE, onBug, deliverStandings);
  let listener: Listener | undefined;
  let lookOver: NodeJS.Timeout | undefined;
  let stopped = false;

  function hear(text: string): void {
    const announcement = read(text);
    if (!announcement) return;
    if (announcement.about !== 'thread') {
      const mine = announcement.memberIds.filter((id) => byMember.has(id));
      const told = announcement.about === 'inbox' ? inboxes : standings;
      if (mine.length > 0) told.add('all', mine);
    } else if (byThread.has(announcement.threadId)) {
      threads.add(announcement.threadId, [announcement]);
    }
  }

  /** What was sent; nothing when somebody else uses the channel, or a newer version says what this one does not know. */
  function read(text: string): Announcement | null {
    try {
      return JSON.parse(text) as Announcement;
    } catch (error) {
      onBug(error);
      return null;
    }
  }

  /** Those of the streams whose viewers still are who they were; the others end. */
  async function standing(asked: Iterable<Stream>): Promise<Stream[]> {
    const held = [...asked];
    const same = await stillThemselves(db, held, new Date());
    for (const stream of held) if (!same.has(stream)) stream.mailbox.end();
    return [...same];
  }

  async function deliverThread(threadId: number, announcements: readonly ThreadAnnouncement[]) {
    const readers = byThread.get(threadId) ?? new Set();
    await orMissed(readers, async () => {
      const postIds = [...new Set(announcements.flatMap(({ postId }) => postId ?? []))];
      const alike = Map.groupBy(
        await standing(readers),
        ({ viewer }) => `${viewer.actor?.role} ${viewer.audiences.join()}`,
      );
      for (const group of alike.values()) {
        // What may be read follows from role and audiences: one of them asks for all.
        const readable = await readableOf(db, group[0]!.viewer, threadId, postIds);
        for (const { viewer, mailbox } of group) {
          if (!readable) mailbox.end();
          else
            for (const change of threadChanges(announcements, readable, viewer.actor?.id ?? null))
              mailbox.push(change);
        }
      }
    });
  }

  async function deliverInboxes(_all: string, memberIds: readonly number[]) {
    const readers = memberIds.flatMap((id) => [...(byMember.get(id) ?? [])]);
    await orMissed(readers, async () => {
      const counts = await unreadCounts(memberIds);
      for (const { viewer, mailbox } of await standing(new Set(readers))) {
        const unreadCount = counts.get(viewer.actor!.id);
        if (unreadCount !== undefined) mailbox.push({ about: 'inbox', unreadCount });
      }
    });
  }

  /** Points and tier go to whoever has them, if they are shown any at the moment of the delivery. */
  async function deliverStandings(_all: string, memberIds: readonly number[]) {
    const readers = memberIds.flatMap((id) => [...(byMember.get(id) ?? [])]);
    await orMissed(readers, async () => {
      const owned = await ownStandings(db, memberIds);
      for (const { viewer, mailbox } of await standing(new Set(readers))) {
        const own = owned.get(viewer.actor!.id);
        if (own) mailbox.push({ about: 'standing', points: own.balance, tier: own.tier });
      }
    });
  }

  async function unreadCounts(memberIds: readonly number[]): Promise<Map<number, number>> {
    const members = await db.member.findMany({
      where: { id: { in: [...new Set(memberIds)] } },
      select: { id: true, unreadCount: true },
    });
    return new Map(members.map(({ id, unreadCount }) => [id, unreadCount]));
  }

  /** What cannot be delivered is not lost: its readers are told to look for themselves. */
  async function orMissed(readers: Iterable<Stream>, deliver: () => Promise<void>): Promise<void> {
    try {
      await deliver();
    } catch (error) {
      for (const { mailbox } of readers) mailbox.push({ about: 'missed' });
      throw error;
    }
  }

  function register(viewer: Viewer, threadId: number | null): Stream {
    const leave = counter.enter(viewer);
    const places: [Map<number, Set<Stream>>, number | undefined][] = [
      [byThread, threadId ?? undefined],
      [byMember, viewer.actor?.id],
    ];
    const onClose = () => {
      leave();
      streams.delete(stream);
      for (const [map, key] of places) remove(map, key, stream);
    };
    const stream: Stream = {
      viewer,
      threadId,
      mailbox: createMailbox<Change>({ size: MAILBOX_SIZE, overflow: { about: 'missed' }, onClose }),
    };
    streams.add(stream);
    for (const [map, key] of places) add(map, key, stream);
    return stream;
  }

  /** Says how things stand. After the stream is known to the hub: what happens meanwhile is delivered. */
  async function begin({ viewer, threadId, mailbox }: Stream): Promise<void> {
    if (threadId !== null) {
      const readable = await readableOf(db, viewer, threadId, []);
      if (!readable) throw new NotFound('The thread');
      const nothing = { postId: null, votes: null, isYours: false };
      mailbox.push({ about: 'thread', kind: 'NOW', threadId, ...nothing, ...readable.now });
    }
    if (viewer.actor) {
      const { id } = viewer.actor;
      mailbox.push({ about: 'inbox', unreadCount: (await unreadCounts([id])).get(id) ?? 0 });
      const own = (await ownStandings(db, [id])).get(id);
      if (own) mailbox.push({ about: 'standing', points: own.balance, tier: own.tier });
    }
  }

  return {
    async start(databaseUrl, onLost) {
      lookOver = setInterval(() => void standing(streams).catch(onBug), LOOK_OVER_EVERY);
      lookOver.unref();
      listener = await listen({
        databaseUrl,
        channel: liveChannel,
        onText: hear,
        onGap: () => {
          for (const { mailbox } of streams) mailbox.push({ about: 'missed' });
        },
        onError: onLost,
      });
    },
    async open(viewer, threadId) {
      const stream = register(viewer, threadId);
      try {
        await begin(stream);
      } catch (error) {
        await stream.mailbox.return?.();
        throw error;
      }
      if (stopped) stream.mailbox.end();
      return stream.mailbox;
    },
    count: () => streams.size,
    async stop() {
      stopped = true;
      clearInterval(lookOver);
      for (const { mailbox } of streams) mailbox.end();
      await listener?.stop();
    },
  };
}

function add(map: Map<number, Set<Stream>>, key: number | undefined, stream: Stream): void {
  if (key !== undefined) map.set(key, (map.get(key) ?? new Set()).add(stream));
}

function remove(map: Map<number, Set<Stream>>, key: number | undefined, stream: Stream): void {
  if (key === undefined) return;
  const streams = map.get(key);
  streams?.delete(stream);
  if (streams?.size === 0) map.delete(key);
}

/**
 * Gathers items by key and hands them on: the first at once, those that come while a delivery runs, or within the pace
 * after it, together. One delivery of a key at a time, so that counts never arrive in the wrong order.
 */
function paced<Key, Item>(
  pace: number,
  onBug: (error: unknown) => void,
  deliver: (key: Key, items: readonly Item[]) => Promise<void>,
) {
  const waiting = new Map<Key, Item[]>();
  const run = async (key: Key) => {
    for (let items = waiting.get(key); items && items.length > 0; items = waiting.get(key)) {
      waiting.set(key, []);
      await deliver(key, items).catch(onBug);
      await pause(pace, undefined, { ref: false });
    }
    waiting.delete(key);
  };
  return {
    add(key: Key, items: readonly Item[]) {
      const gathered = waiting.get(key);
      if (gathered) gathered.push(...items);
      else {
        waiting.set(key, [...items]);
        void run(key);
      }
    },
  };
}
